import { accessRouter } from "./access/access.router.ts";
import { attachmentRouter } from "./attachments/attachment.router.ts";
import { auditRouter } from "./audit/audit.router.ts";
import { companyRouter } from "./company/company.router.ts";
import { currencyRateRouter } from "./currency-rates/currency-rate.router.ts";
import { customerRouter } from "./customers/customer.router.ts";
import { deliveryOrderRouter } from "./delivery-orders/delivery-order.router.ts";
import { exportRouter } from "./exports/export.router.ts";
import { importRouter } from "./imports/import.router.ts";
import { procedures } from "./kernel/procedure.ts";
import { orderRouter } from "./orders/order.router.ts";
import { paymentRouter } from "./payments/payment.router.ts";
import { productRouter } from "./products/product.router.ts";
import { proformaRouter } from "./proformas/proforma.router.ts";
import { referenceRouter } from "./reference/reference.router.ts";
import { seedReference } from "./reference/seed-reference.ts";
import { refundRouter } from "./refunds/refund.router.ts";
import { userRouter } from "./users/user.router.ts";
import { worklistRouter } from "./worklist/worklist.router.ts";

/** Everything the office answers; a procedure of the contract that nobody answers does not compile. */
export const router = procedures.router({
  company: companyRouter({
    furnish: seedReference,
    openSample: async ({ office, actor }, { commandId }) => {
      // Draws slips, so it brings the document engine, which a start must not wait for.
      const { openSample } = await import("./imports/open-sample.ts");
      return openSample(office, { shiftToToday: true, commandId, actor });
    },
  }),
  access: accessRouter,
  users: userRouter,
  customers: customerRouter,
  products: productRouter,
  currencyRates: currencyRateRouter,
  reference: referenceRouter,
  orders: orderRouter,
  proformas: proformaRouter,
  payments: paymentRouter,
  deliveryOrders: deliveryOrderRouter,
  refunds: refundRouter,
  attachments: attachmentRouter,
  exports: exportRouter,
  imports: importRouter,
  audit: auditRouter,
  worklist: worklistRouter,
});
