import type { HttpOptions } from '../fleet/settings.ts';
import type { HttpContext } from './context.ts';
import { deliveryRoutes } from './deliveries.ts';
import { eventRoutes } from './events.ts';
import { healthRoutes } from './health.ts';
import { intakeRoutes } from './intake.ts';
import { metricsRoute } from './metrics.ts';
import { openApiRoute } from './openapi.ts';
import { pageRoutes } from './pages.ts';
import type { Route } from './route.ts';
import { runFileRoutes } from './run-files.ts';
import { runRoutes } from './runs.ts';

/** Everything that can be asked, and the one place where it is put together. */
export function routesOf(context: HttpContext, extent: HttpOptions['routes']): readonly Route[] {
  const health = [...healthRoutes(context), metricsRoute(context, extent)];
  if (extent === 'health') return health;
  const routes = [
    ...pageRoutes(context),
    ...intakeRoutes(context),
    ...runRoutes(context),
    ...runFileRoutes(context),
    ...eventRoutes(context),
    ...deliveryRoutes(context),
    ...health,
  ];
  return [...routes, openApiRoute(routes, context)];
}
