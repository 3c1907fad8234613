import { SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Trace } from './trace.ts';

/**
 * Traces to an OTLP endpoint over HTTP. Where to, with which headers and how much is sampled is read from the variables that
 * OpenTelemetry defines (`OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_TRACES_SAMPLER`, …).
 *
 * @returns how to trace, and what sends the last spans and ends
 */
export function startOtlpTracing(version: string): {
  readonly trace: Trace;
  readonly close: () => Promise<void>;
} {
  const own = resourceFromAttributes({ 'service.name': 'rollcall', 'service.version': version });
  const provider = new BasicTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const contexts = new AsyncLocalStorageContextManager().enable();
  const tracer = provider.getTracer('rollcall', version);
  return {
    trace: (name, attributes, work) => {
      const span = tracer.startSpan(name, { attributes }, contexts.active());
      return contexts.with(trace.setSpan(contexts.active(), span), async () => {
        try {
          return await work();
        } catch (fault) {
          // Its words may name people, and traces go elsewhere: the kind of fault is enough to look for it in the log.
          span.setStatus({
            code: SpanStatusCode.ERROR,
            message: fault instanceof Error ? fault.name : 'fault',
          });
          throw fault;
        } finally {
          span.end();
        }
      });
    },
    close: async () => {
      await provider.shutdown();
      contexts.disable();
    },
  };
}
