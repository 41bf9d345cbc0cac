import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { listApi } from './api/lists.ts';
import { productApi } from './api/products.ts';
import { labelPages } from './pages/label-routes.tsx';
import { listPages } from './pages/list-routes.tsx';
import { productPages } from './pages/product-routes.tsx';

export function cropProtectionRoutes(app: App, deps: Deps): void {
  listApi(app, deps);
  productApi(app, deps);
  productPages(app, deps);
  labelPages(app, deps);
  listPages(app, deps);
}
