import { allUsers } from "../../db/users/user-list.repository.ts";
import { procedures } from "../kernel/procedure.ts";

export const userRouter = {
  list: procedures.users.list.handler(({ context }) => allUsers(context.db)),
};
