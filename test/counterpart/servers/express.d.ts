/** The little of Express that the counterparts use; the package brings no types of its own. */
declare module 'express' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Request extends IncomingMessage {
    readonly query: Readonly<Record<string, unknown>>;
  }
  export type Handler = (request: Request, response: ServerResponse, next: () => void) => void;
  export interface Router {
    (request: Request, response: ServerResponse, next: () => void): void;
    use(handler: Handler): this;
    use(path: string, handler: Handler): this;
  }
  export interface Application {
    (request: IncomingMessage, response: ServerResponse): void;
    use(handler: Handler): this;
    use(path: string, handler: Handler): this;
  }
  export default function express(): Application;
}
