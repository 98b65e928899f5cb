import { accessContract } from "./access/access.contract.ts";
import { attachmentContract } from "./attachments/attachment.contract.ts";
import { auditContract } from "./audit/audit.contract.ts";
import { companyContract } from "./company/company.contract.ts";
import { currencyRateContract } from "./currency-rates/currency-rate.contract.ts";
import { customerContract } from "./customers/customer.contract.ts";
import { deliveryOrderContract } from "./delivery-orders/delivery-order.contract.ts";
import { exportContract } from "./exports/export.contract.ts";
import { importContract } from "./imports/import.contract.ts";
import { orderContract } from "./orders/order.contract.ts";
import { paymentContract } from "./payments/payment.contract.ts";
import { productContract } from "./products/product.contract.ts";
import { proformaContract } from "./proformas/proforma.contract.ts";
import { referenceContract } from "./reference/reference.contract.ts";
import { refundContract } from "./refunds/refund.contract.ts";
import { userContract } from "./users/user.contract.ts";
import { worklistContract } from "./worklist/worklist.contract.ts";

/** All that a screen, a tablet or an HTTP client may ask of the office. */
export const contract = {
  company: companyContract,
  access: accessContract,
  users: userContract,
  customers: customerContract,
  products: productContract,
  currencyRates: currencyRateContract,
  reference: referenceContract,
  orders: orderContract,
  proformas: proformaContract,
  payments: paymentContract,
  deliveryOrders: deliveryOrderContract,
  refunds: refundContract,
  attachments: attachmentContract,
  exports: exportContract,
  imports: importContract,
  audit: auditContract,
  worklist: worklistContract,
};
