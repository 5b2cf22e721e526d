/** What one role gives: permissions, and labels whose studies it sees (`*`: all). */
export interface Role {
  readonly permissions: readonly string[];
  readonly authorizedLabels: readonly string[];
}

/** Who may what: the whole of `/auth/settings/roles`. The map keeps the order of the text. */
export interface RolesDocument {
  readonly roles: ReadonlyMap<string, Role>;
  /** Labels that may be given to studies; empty: any. */
  readonly availableLabels: readonly string[];
}
