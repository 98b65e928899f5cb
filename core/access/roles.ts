/** Roles of the office, words of the process; `system` is the office itself and never signs in. */
export const roles = [
  "sales.expert",
  "sales.manager",
  "fin.salesAccounting",
  "fin.treasury",
  "fin.manager",
  "wh.keeper",
  "wh.operations",
  "qa.expert",
  "qa.manager",
  "scale.operator",
  "log.officer",
  "sec.guard",
  "sec.chief",
  "adm",
  "auditor",
  "srv.agent",
  "srv.manager",
  "crm.analyst",
  "mgt.viewer",
  "customs.printer",
  "portal.customer",
  "portal.carrier",
] as const;
export type Role = (typeof roles)[number];

/** Duties that one person must not hold together, by pairs of roles (segregation of duties). */
export const exclusiveRoles: readonly (readonly [Role, Role])[] = [
  ["sales.expert", "sales.manager"],
  ["fin.salesAccounting", "fin.treasury"],
  ["fin.salesAccounting", "fin.manager"],
  ["fin.treasury", "fin.manager"],
  ["scale.operator", "wh.keeper"],
  ["sec.guard", "wh.keeper"],
];
