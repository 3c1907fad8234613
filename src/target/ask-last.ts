import type { Dispatcher } from 'undici';

/** The same dispatcher, which asks before it writes a request to its connection. What `assert` throws ends the request. */
export function askLast(dispatcher: Dispatcher, assert: () => void): Dispatcher {
  return dispatcher.compose(
    (dispatch) => (options, handler) => dispatch(options, askedAtStart(handler, assert)),
  );
}

/** undici starts a request when its connection stands, and writes it without a break right after that. */
function askedAtStart(handler: Dispatcher.DispatchHandler, assert: () => void): Dispatcher.DispatchHandler {
  return {
    onRequestStart: (controller, context) => {
      try {
        assert();
      } catch (refusal) {
        controller.abort(refusal as Error);
        return;
      }
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
    onResponseStart: (...given) => handler.onResponseStart?.(...given),
    onResponseData: (...given) => handler.onResponseData?.(...given),
    onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
    onResponseError: (...given) => handler.onResponseError?.(...given),
  };
}
