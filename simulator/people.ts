/** An account of the simulated realm. */
export interface Person {
  id: string;
  username: string;
  /** Absent: this account cannot sign in with a password (a machine). */
  password?: string;
  firstName: string;
  lastName: string;
  email?: string;
  /** Realm roles besides `default-roles-orthanc`, which everyone has. */
  roles: readonly string[];
  /** Roles of the client `realm-management` given directly, beside those that the roles bring. */
  managementRoles?: readonly string[];
  enabled: boolean;
  attributes?: Readonly<Record<string, readonly string[]>>;
  /** When the account was made: milliseconds since 1970. */
  created: number;
  /** What this person may do, in words: shown with the password on the simulated login page. */
  demo?: string;
}

/** A realm role of the simulated Keycloak. */
export interface RealmRole {
  name: string;
  description: string;
  /** Roles of the client `realm-management` that this role brings: it is then composite. */
  managementRoles?: readonly string[];
  /** Realm roles that this role brings: it is then composite. */
  realmRoles?: readonly string[];
}

/** The role that every account has and that puts `account` into a token's audience. */
export const defaultRole = 'default-roles-orthanc';

/** The realm roles: three that Orthanc's own set-up ships, two of the demo data, two for the Admin API, Keycloak's three. */
export const realmRoles: readonly RealmRole[] = [
  { name: 'admin-role', description: '' },
  { name: 'doctor-role', description: '' },
  { name: 'external-role', description: '' },
  { name: 'research-role', description: 'Reads studies released for research' },
  { name: 'night-role', description: 'Teleradiology at night' },
  {
    name: 'user-admin',
    description: 'Manages accounts',
    managementRoles: ['manage-users', 'view-users', 'view-realm', 'query-groups', 'view-events'],
  },
  {
    name: 'realm-editor',
    description: 'Changes roles and the user profile',
    managementRoles: ['manage-realm'],
  },
  { name: 'uma_authorization', description: '${role_uma_authorization}' },
  {
    name: defaultRole,
    description: '${role_default-roles}',
    realmRoles: ['offline_access', 'uma_authorization'],
  },
  { name: 'offline_access', description: '${role_offline-access}' },
];

const id = (serial: number): string => `7c1de0a4-5b52-4c8e-9f30-${serial.toString(16).padStart(12, '0')}`;
const day = (text: string): number => Date.parse(`${text}T08:30:00Z`);

/** The API key of the service user `slicer-ws3`: made up for the simulation, it opens nothing else. */
export const demoApiKey = '5afe00c0ffee5afe00c0ffee5afe00c0ffee5afe00c0ffee5afe00c0ffee5afe';

/** The people of the demo data: four to sign in with, eight colleagues, one machine with an API key. */
export const people: readonly Person[] = [
  {
    id: id(1),
    username: 'admin',
    password: 'admin',
    firstName: 'Ada',
    lastName: 'Admin',
    email: 'admin@hospital.example',
    roles: ['admin-role', 'user-admin', 'realm-editor'],
    enabled: true,
    created: day('2024-02-05'),
    demo: 'everything: studies, roles, users, keys',
  },
  {
    id: id(2),
    username: 'manager',
    password: 'manager',
    firstName: 'Mona',
    lastName: 'Manager',
    email: 'manager@hospital.example',
    roles: ['user-admin'],
    enabled: true,
    created: day('2024-02-06'),
    demo: 'users and API keys, no study',
  },
  {
    id: id(3),
    username: 'doctor',
    password: 'doctor',
    firstName: 'Dora',
    lastName: 'Doctor',
    email: 'doctor@hospital.example',
    roles: ['doctor-role'],
    enabled: true,
    created: day('2024-02-07'),
    demo: 'all studies: view, download, share',
  },
  {
    id: id(4),
    username: 'external',
    password: 'external',
    firstName: 'Egon',
    lastName: 'External',
    email: 'external@hospital.example',
    roles: ['external-role'],
    enabled: true,
    created: day('2024-03-11'),
    demo: 'only the studies with a label of external-role',
  },
  {
    id: id(5),
    username: 'j.obrien',
    password: 'j.obrien',
    firstName: 'Jane',
    lastName: "O'Brien",
    email: 'jane.obrien@hospital.example',
    roles: ['doctor-role', 'night-role'],
    enabled: true,
    created: day('2024-04-02'),
  },
  {
    id: id(6),
    username: 'k.muller',
    password: 'k.muller',
    firstName: 'Käthe',
    lastName: 'Müller-Lüdenscheidt',
    email: 'kaethe.mueller@hospital.example',
    roles: ['doctor-role'],
    enabled: true,
    created: day('2024-04-15'),
  },
  {
    id: id(7),
    username: 'y.tanaka',
    password: 'y.tanaka',
    firstName: '裕子',
    lastName: '田中',
    email: 'y.tanaka@hospital.example',
    roles: ['research-role'],
    enabled: true,
    created: day('2024-06-20'),
  },
  {
    id: id(8),
    username: 'o.petrenko',
    password: 'o.petrenko',
    firstName: 'Олена',
    lastName: 'Петренко',
    email: 'o.petrenko@hospital.example',
    roles: ['research-role', 'external-role'],
    enabled: true,
    created: day('2024-09-01'),
  },
  {
    id: id(9),
    username: 'f.alharbi',
    password: 'f.alharbi',
    firstName: 'فاطمة',
    lastName: 'الحربي',
    email: 'f.alharbi@hospital.example',
    roles: ['doctor-role'],
    enabled: true,
    created: day('2025-01-13'),
  },
  {
    id: id(10),
    username: 'n.papadaki',
    password: 'n.papadaki',
    firstName: 'Νίκη',
    lastName: 'Παπαδάκη',
    email: 'n.papadaki@partner.example',
    roles: ['night-role'],
    enabled: true,
    created: day('2025-03-03'),
  },
  {
    id: id(11),
    username: 't.former',
    password: 't.former',
    firstName: 'Thomas',
    lastName: 'Former',
    email: 't.former@partner.example',
    roles: ['external-role'],
    enabled: false,
    attributes: { 'api-key': ['former-key-000001'] },
    created: day('2024-02-20'),
  },
  {
    id: id(12),
    username: 'norole',
    password: 'norole',
    firstName: 'Nora',
    lastName: 'Rolland',
    roles: [],
    enabled: true,
    created: day('2026-01-19'),
  },
  {
    id: id(13),
    username: 'slicer-ws3',
    firstName: 'Slicer',
    lastName: 'workstation 3',
    roles: ['research-role'],
    enabled: true,
    attributes: {
      'api-key': [demoApiKey],
      'api-key-holder': ['true'],
      'api-key-name': ['Slicer workstation 3'],
      'api-key-created': ['2026-05-04T09:12:00Z'],
      'api-key-created-by': ['admin'],
    },
    created: day('2026-05-04'),
  },
];
