import { z } from 'zod';

const attribute = z.strictObject({
  name: z.string(),
  displayName: z.string().optional(),
  validations: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  annotations: z.record(z.string(), z.unknown()).optional(),
  required: z
    .object({ roles: z.array(z.string()).optional(), scopes: z.array(z.string()).optional() })
    .nullish(),
  permissions: z.object({ view: z.array(z.string()), edit: z.array(z.string()) }).optional(),
  multivalued: z.boolean().optional(),
  group: z.string().nullish(),
  selector: z.unknown().optional(),
  defaultValue: z.string().nullish(),
});

/** The user profile of a realm, as `PUT /users/profile` takes it: which attributes exist, who may see and edit them. */
export const userProfileSchema = z.strictObject({
  attributes: z.array(attribute),
  groups: z.array(z.looseObject({ name: z.string() })).optional(),
  /** Absent: attributes that the profile does not name are neither shown nor taken. */
  unmanagedAttributePolicy: z.enum(['ENABLED', 'ADMIN_EDIT', 'ADMIN_VIEW']).optional(),
});

/** The user profile of a realm. */
export type UserProfile = z.infer<typeof userProfileSchema>;

/** One managed attribute of a user profile. */
export type ProfileAttribute = UserProfile['attributes'][number];

type Validations = NonNullable<ProfileAttribute['validations']>;

const everyone = { view: ['admin', 'user'], edit: ['admin', 'user'] };
const seenByAll = { view: ['admin', 'user'], edit: ['admin'] };

const named = (name: string, validations: Validations): ProfileAttribute => ({
  name,
  displayName: `\${${name}}`,
  validations,
  permissions: everyone,
  multivalued: false,
});

const adminOnly = { view: ['admin'], edit: ['admin'] };

const marker = (
  name: string,
  displayName: string,
  validations: Validations,
  multivalued: boolean,
): ProfileAttribute => ({
  name,
  displayName,
  validations,
  permissions: adminOnly,
  multivalued,
  group: 'api-key',
});

/** The four attributes of every account. */
const person: readonly ProfileAttribute[] = [
  named('username', {
    length: { min: 3, max: 255 },
    'username-prohibited-characters': {},
    'up-username-not-idn-homograph': {},
  }),
  named('email', { email: {}, length: { max: 255 } }),
  named('firstName', { length: { max: 255 }, 'person-name-prohibited-characters': {} }),
  named('lastName', { length: { max: 255 }, 'person-name-prohibited-characters': {} }),
];

const metadataGroup = {
  name: 'user-metadata',
  displayHeader: 'User metadata',
  displayDescription: 'Attributes, which refer to user metadata',
};

/**
 * The profile of our own deployment (deploy/realm): a person's names and e-mail are edited by administrators, the API key
 * and its markers are also seen by them alone. Attributes outside it may be edited by administrators.
 */
export const shippedProfile: UserProfile = {
  attributes: [
    ...person.map((attribute) =>
      attribute.name === 'username' ? attribute : Object.assign({}, attribute, { permissions: seenByAll }),
    ),
    marker(
      'api-key',
      'API key',
      {
        length: { min: 16, max: 2048 },
        pattern: { pattern: String.raw`^\S+$`, 'error-message': 'A key holds no space' },
      },
      true,
    ),
    marker('api-key-created', 'API key made on', { length: { max: 255 } }, true),
    marker('api-key-holder', 'Holds an API key', { options: { options: ['true', 'false'] } }, false),
  ],
  groups: [
    metadataGroup,
    { name: 'api-key', displayHeader: 'API key', displayDescription: 'Written by the console' },
  ],
  unmanagedAttributePolicy: 'ADMIN_EDIT',
};

/** The profile that Keycloak ships and Orthanc's set-up leaves: users may give themselves any attribute. */
export const openProfile: UserProfile = {
  attributes: person.map((attribute) =>
    attribute.name === 'username'
      ? attribute
      : Object.assign({}, attribute, { required: { roles: ['user'] } }),
  ),
  groups: [metadataGroup],
  unmanagedAttributePolicy: 'ENABLED',
};

/** Which side asks: an administrator through the Admin API, or the user. */
export type Side = 'admin' | 'user';

/** Whether one side may see an attribute. */
export function maySee(profile: UserProfile, name: string, side: Side): boolean {
  const managed = profile.attributes.find((one) => one.name === name);
  if (managed !== undefined)
    return (managed.permissions?.view ?? []).includes(side) || mayEdit(profile, name, side);
  const policy = profile.unmanagedAttributePolicy;
  return policy === 'ENABLED' || (side === 'admin' && policy !== undefined);
}

/** Whether one side may change an attribute. What they may not change stays as it is, without an error. */
export function mayEdit(profile: UserProfile, name: string, side: Side): boolean {
  const managed = profile.attributes.find((one) => one.name === name);
  if (managed !== undefined) return (managed.permissions?.edit ?? []).includes(side);
  const policy = profile.unmanagedAttributePolicy;
  return policy === 'ENABLED' || (side === 'admin' && policy === 'ADMIN_EDIT');
}
