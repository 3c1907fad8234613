interface Places {
  readonly folder: string;
  readonly url: string;
}

/** Takes out what differs from run to run: places, times, names made by chance. The rest is compared to the letter. */
export function normalise(text: string, { folder, url }: Places): string {
  const today = new Date().toISOString().slice(0, 10);
  return text
    .replaceAll(folder, 'FOLDER')
    .replaceAll(url, 'http://sandbox')
    .replace(/\b127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/\b\d{8}T\d{6}Z-[0-9a-f]{6}\b/g, 'RUN')
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'TIME')
    .replaceAll(`as of ${today}`, 'as of TODAY')
    .replaceAll(`"asOf": "${today}"`, '"asOf": "TODAY"')
    .replace(/"rollcallVersion":( ?)"[^"]+"/g, '"rollcallVersion":$1"VERSION"')
    .replace(/plan [0-9a-f]{12}\b/g, 'plan DIGEST')
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:DIGEST')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'ID')
    .replace(/\b\d+(\.\d+)? ms\b/g, 'N ms')
    .replace(/(waited|;) \d+\.\d s\b/g, '$1 N s')
    .replace(/"(latencyMs|mean|p50|p95|waitedMs)":( ?)[\d.]+/g, '"$1":$2N');
}
