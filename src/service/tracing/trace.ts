type TraceAttributes = Readonly<Record<string, string | number | boolean>>;

/** Carries out work as a span of a trace: what is begun inside becomes its child. The work's fault is the span's, and goes on. */
export type Trace = <T>(name: string, attributes: TraceAttributes, work: () => Promise<T>) => Promise<T>;

/** Where no endpoint is configured, nothing is traced. */
export const untraced: Trace = (_name, _attributes, work) => work();
