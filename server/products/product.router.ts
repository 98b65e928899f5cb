import { runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { editProduct } from "./edit-product.ts";
import { listProducts, readProduct } from "./product.queries.ts";
import { setPrice } from "./set-price.ts";

export const productRouter = {
  list: procedures.products.list.handler(({ context }) =>
    listProducts(context.db, context.office.businessDay()),
  ),
  get: procedures.products.get.handler(({ input, context }) => readProduct(context.db, input.productId)),
  edit: procedures.products.edit.handler(({ input, context }) => runCommand(editProduct, context, input)),
  setPrice: procedures.products.setPrice.handler(({ input, context }) =>
    runCommand(setPrice, context, input),
  ),
};
