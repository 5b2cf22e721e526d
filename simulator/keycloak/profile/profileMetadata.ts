import { mayEdit, maySee, type ProfileAttribute, type Side, type UserProfile } from './userProfile.ts';

/** What a form needs to know of the profile, for one side; `creating` leaves the user name open. */
export function profileMetadata(profile: UserProfile, side: Side, creating = false): unknown {
  const shown = profile.attributes.filter((attribute) => maySee(profile, attribute.name, side));
  return {
    attributes: shown.map((attribute) => attributeMetadata(profile, attribute, side, creating)),
    groups: profile.groups ?? [],
  };
}

function attributeMetadata(
  profile: UserProfile,
  attribute: ProfileAttribute,
  side: Side,
  creating: boolean,
): unknown {
  const { name, displayName, group, annotations, multivalued = false } = attribute;
  // A user's own e-mail comes with empty annotations, and no other field: Keycloak 26.6, recorded.
  const shownAnnotations = annotations ?? (side === 'user' && name === 'email' ? {} : undefined);
  const validators: Record<string, unknown> = multivalued ? {} : { multivalued: { max: '1' } };
  for (const [validator, settings] of Object.entries(attribute.validations ?? {})) {
    validators[validator] = { ...settings, 'ignore.empty.value': true };
  }
  return {
    name,
    displayName,
    required: name === 'username' || attribute.required?.roles?.includes(side) === true,
    readOnly: name === 'username' ? !creating : !mayEdit(profile, name, side),
    ...(shownAnnotations === undefined ? {} : { annotations: shownAnnotations }),
    validators,
    ...(group === undefined || group === null ? {} : { group }),
    multivalued,
  };
}
