import type { Role } from "../../core/access/roles.ts";
import { settingsRoutes } from "../company/settings.routes.tsx";
import { currencyRateRoutes } from "../currency-rates/currency-rate.routes.tsx";
import { customerRoutes } from "../customers/customer.routes.tsx";
import { deliveryOrderRoutes } from "../delivery-orders/delivery-order.routes.tsx";
import { importRoutes } from "../imports/import.routes.tsx";
import { orderRoutes } from "../orders/order.routes.tsx";
import { paymentRoutes } from "../payments/payment.routes.tsx";
import { productRoutes } from "../products/product.routes.tsx";
import { proformaRoutes } from "../proformas/proforma.routes.tsx";
import { refundRoutes } from "../refunds/refund.routes.tsx";
import { userRoutes } from "../users/user.routes.tsx";
import { worklistRoutes } from "../worklist/worklist.routes.tsx";
import { desks, isVisible, type PageRoute } from "./routes.tsx";

/** Every page of the app in the order of the pages column; a feature adds its routes here. */
export const pages: readonly PageRoute[] = [
  ...worklistRoutes,
  ...orderRoutes,
  ...proformaRoutes,
  ...customerRoutes,
  ...productRoutes,
  ...currencyRateRoutes,
  ...paymentRoutes,
  ...deliveryOrderRoutes,
  ...refundRoutes,
  ...userRoutes,
  ...importRoutes,
  ...settingsRoutes,
];

/** Pages that a person with these roles sees, desk by desk in the order of the rail. */
export const pagesFor = (roles: readonly Role[]): readonly PageRoute[] =>
  desks.flatMap((desk) => pages.filter((route) => route.desk === desk && isVisible(route, roles)));
