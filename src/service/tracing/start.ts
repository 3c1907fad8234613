import type { Runtime } from '../../runtime.ts';
import { type Trace, untraced } from './trace.ts';

export interface Tracing {
  readonly trace: Trace;
  readonly close: () => Promise<void>;
}

/** Traces when an endpoint is configured, as OpenTelemetry names it; nothing of it is loaded otherwise. */
export async function startTracing({ env }: Pick<Runtime, 'env'>, version: string): Promise<Tracing> {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined || endpoint === '' || env.OTEL_SDK_DISABLED === 'true') {
    return { trace: untraced, close: async () => {} };
  }
  const { startOtlpTracing } = await import('./otlp.ts');
  return startOtlpTracing(version);
}
