import { describe, expect, it } from 'vitest';
import type { Role, RolesDocument } from '#access/roles/rolesDocument.ts';
import { rebase, rolesDrafts } from './rolesDraft.ts';

const role = (permissions: string): Role => ({
  permissions: permissions.split(' '),
  authorizedLabels: ['*'],
});
const documentOf = (roles: Record<string, Role>): RolesDocument => ({
  roles: new Map(Object.entries(roles)),
  availableLabels: [],
});
const base = documentOf({ a: role('view') });

describe('an unsaved edit', () => {
  it('is seen on top of what the server holds by now', () => {
    const held = documentOf({ a: role('view'), b: role('send') });
    const edit = rebase({ base, mine: documentOf({ a: role('view share') }) }, held);
    expect(edit).toEqual({ base: held, mine: documentOf({ a: role('view share'), b: role('send') }) });
  });

  it('stays on its base where the server’s and its own changes meet, so that saving asks', () => {
    const mine = documentOf({});
    const held = documentOf({ a: role('send') });
    expect(rebase({ base, mine }, held)).toEqual({ base, mine });
  });

  it('begins at what the server holds', () => {
    expect(rebase(undefined, base)).toEqual({ base, mine: base });
  });

  it('is none when it changes nothing, and is gone once saved', () => {
    rolesDrafts.keep({ base, mine: documentOf({ a: role('view') }) });
    expect(rolesDrafts.get().edit).toBeUndefined();
    const mine = documentOf({ a: role('send') });
    rolesDrafts.keep({ base, mine });
    expect(rolesDrafts.get().edit).toEqual({ base, mine });
    rolesDrafts.saved({ before: base, after: mine });
    expect(rolesDrafts.get()).toEqual({ edit: undefined, lastSave: { before: base, after: mine } });
  });

  it('is forgotten when the server holds it by now, and only then', () => {
    const mine = documentOf({ a: role('send') });
    rolesDrafts.keep({ base, mine });
    rolesDrafts.settle(base);
    expect(rolesDrafts.get().edit).toEqual({ base, mine });
    rolesDrafts.settle(documentOf({ a: role('send'), b: role('view') }));
    expect(rolesDrafts.get().edit).toBeUndefined();
  });
});
