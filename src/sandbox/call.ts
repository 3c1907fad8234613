import type { IncomingMessage } from 'node:http';

/** A request on its way, with what its answer will carry in any case. */
export interface Call {
  readonly message: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly correlationId: string;
  headers: Readonly<Record<string, string>>;
  status: number;
}

export function callOf(message: IncomingMessage, correlationId: string, isGenesys: boolean): Call {
  const target = message.url ?? '/';
  const question = target.indexOf('?');
  return {
    message,
    method: message.method ?? 'GET',
    path: question < 0 ? target : target.slice(0, question),
    query: question < 0 ? '' : target.slice(question),
    correlationId,
    headers: isGenesys ? { 'ININ-Correlation-Id': correlationId } : {},
    status: 0,
  };
}
