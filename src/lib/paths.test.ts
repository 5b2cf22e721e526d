import { expect, test } from 'vitest';
import { paths, routes } from './paths.ts';

// Addresses are bookmarked and sent to others: who changes one here breaks theirs.
test('every path of the console', () => {
  expect({
    home: paths.home(),
    studies: paths.studies(),
    studiesOfLabel: paths.studies({ label: 'night_shift' }),
    studiesOfSearch: paths.studies(new URLSearchParams({ modality: 'CT,MR', sort: '-received' })),
    studiesOfNoSearch: paths.studies(new URLSearchParams()),
    study: paths.study('6f0b-77'),
    labels: paths.labels(),
    label: paths.labels({ label: 'a b' }),
    labelQueue: paths.labelQueue(),
    shares: paths.shares(),
    jobs: paths.jobs(),
    job: paths.jobs({ job: '6f0b-77', mine: '1' }),
    roles: paths.roles(),
    users: paths.users(),
    usersOfRole: paths.users({ role: 'night role/a&b' }),
    newUser: paths.newUser(),
    newService: paths.newUser({ kind: 'service' }),
    user: paths.user('f:42:ana/lee?'),
    userKeys: paths.user('1', { tab: 'keys' }),
    apiKeys: paths.apiKeys(),
    remote: paths.remote(),
    access: paths.access(),
    accessOf: paths.access({ who: 'role:night role', study: '6f0b-77', action: 'download' }),
    posture: paths.posture(),
    postureOf: paths.posture({ check: 'audience' }),
    activity: paths.activity(),
    activityOf: paths.activity({ study: '6f0b-77', user: 'f:42', kind: 'labels' }),
    overview: paths.overview(),
    remotes: paths.remotes(),
    system: paths.system(),
    me: paths.me(),
    signedOut: paths.signedOut(),
  }).toMatchInlineSnapshot(`
    {
      "access": "/access",
      "accessOf": "/access?who=role%3Anight+role&study=6f0b-77&action=download",
      "activity": "/activity",
      "activityOf": "/activity?study=6f0b-77&user=f%3A42&kind=labels",
      "apiKeys": "/api-keys",
      "home": "/",
      "job": "/jobs?job=6f0b-77&mine=1",
      "jobs": "/jobs",
      "label": "/labels?label=a+b",
      "labelQueue": "/labels/unlabelled",
      "labels": "/labels",
      "me": "/me",
      "newService": "/users/new?kind=service",
      "newUser": "/users/new",
      "overview": "/overview",
      "posture": "/posture",
      "postureOf": "/posture?check=audience",
      "remote": "/remote",
      "remotes": "/remotes",
      "roles": "/roles",
      "shares": "/shares",
      "signedOut": "/signed-out",
      "studies": "/studies",
      "studiesOfLabel": "/studies?label=night_shift",
      "studiesOfNoSearch": "/studies",
      "studiesOfSearch": "/studies?modality=CT%2CMR&sort=-received",
      "study": "/studies/6f0b-77",
      "system": "/system",
      "user": "/users/f%3A42%3Aana%2Flee%3F",
      "userKeys": "/users/1?tab=keys",
      "users": "/users",
      "usersOfRole": "/users?role=night+role%2Fa%26b",
    }
  `);
});

test('every route has a builder of its name', () => {
  expect(Object.keys(paths)).toEqual(Object.keys(routes));
});
