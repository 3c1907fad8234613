import { hostname, userInfo } from 'node:os';
import { daysOfToday } from '../../support/today.ts';

interface Places {
  readonly folder: string;
  readonly url: string;
}

/** Takes out what differs from run to run: places, times, names made by chance. The rest is compared to the letter. */
export function normalise(text: string, { folder, url }: Places): string {
  return daysOfToday(text)
    .reduce(withoutDay, text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'TIME'))
    .replaceAll(folder, 'FOLDER')
    .replaceAll(url, 'http://sandbox')
    .replaceAll(`${userInfo().username} on ${hostname()}`, 'USER on HOST')
    .replaceAll(`"host": "${hostname()}"`, '"host": "HOST"')
    .replaceAll(`"user": "${userInfo().username}"`, '"user": "USER"')
    .replace(/"pid": \d+/g, '"pid": PID')
    .replace(/\bprocess( +)\d+/g, 'process$1PID')
    .replace(/\b127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/\b\d{8}T\d{6}Z-[0-9a-f]{6}\b/g, 'RUN')
    .replace(/--tolerate-until \d{4}-\d\d-\d\d --reason TEXT/g, '--tolerate-until DAY --reason TEXT')
    .replace(/"rollcallVersion":( ?)"[^"]+"/g, '"rollcallVersion":$1"VERSION"')
    .replace(/plan [0-9a-f]{12}\b/g, 'plan DIGEST')
    .replace(/\bcommit (`?)[0-9a-f]{12}\b/g, 'commit $1COMMIT')
    .replace(/\bperson-[0-9a-f]{16}\b/g, 'PSEUDONYM')
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:DIGEST')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'ID')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replaceAll(`"user":"${userInfo().username}","host":"${hostname()}"`, '"user":"USER","host":"HOST"')
    .replace(/\b\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?\b/g, 'TIME')
    .replace(/^(\d+ +)\d\d:\d\d:\d\d /gm, '$1TIME ')
    .replace(/^( +rollcall +)\d+\.\d+\.\d+$/gm, '$1VERSION')
    .replace(/, \d+ times in a row/g, ', N times in a row')
    .replace(/^Stopped within \d+ s\b/gm, 'Stopped within N s')
    .replace(/\bnext in \d+ (s|min)\b/g, 'next in N s')
    .replace(/\b\d+ ms +/g, 'N ms  ')
    .replace(/\b\d+(\.\d+)? ms\b/g, 'N ms')
    .replace(/(waited|;) \d+\.\d s\b/g, '$1 N s')
    .replace(/"(latencyMs|mean|p50|p95|waitedMs)":( ?)[\d.]+/g, '"$1":$2N');
}

function withoutDay(text: string, day: string): string {
  return text
    .replaceAll(`as of ${day}`, 'as of TODAY')
    .replaceAll(`as of \`${day}\``, 'as of `TODAY`')
    .replaceAll(`rollcall on ${day}`, 'rollcall on TODAY')
    .replaceAll(`"asOf": "${day}"`, '"asOf": "TODAY"');
}
