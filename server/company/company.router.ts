import { type CommandContext, runCommand } from "../kernel/command.ts";
import { procedures } from "../kernel/procedure.ts";
import { readCompany, readStatus } from "./company.queries.ts";
import { createCompany, type Furnish } from "./create-company.ts";
import { editCompany, editSettings } from "./edit-company.ts";
import { openCompanyFolder } from "./open-folder.ts";

/** What other features put into a company that is being made. */
export type Furnishing = {
  readonly furnish: Furnish;
  /** Fills an empty database with the sample company; refuses with company.exists. */
  readonly openSample: (
    context: CommandContext,
    input: { commandId: string },
  ) => Promise<{ companyId: string }>;
};

const { company } = procedures;

export const companyRouter = ({ furnish, openSample }: Furnishing) => ({
  status: company.status.handler(({ context }) => readStatus(context.office, context.db)),
  create: company.create.handler(({ input, context }) => runCommand(createCompany(furnish), context, input)),
  createSample: company.createSample.handler(({ input, context }) => openSample(context, input)),
  openFolder: company.openFolder.handler(({ input, context: { office } }) => {
    openCompanyFolder(office, input.folder);
    return readStatus(office, office.database().reader);
  }),
  get: company.get.handler(({ context }) => readCompany(context.db)),
  edit: company.edit.handler(({ input, context }) => runCommand(editCompany, context, input)),
  editSettings: company.editSettings.handler(({ input, context }) =>
    runCommand(editSettings, context, input),
  ),
});
