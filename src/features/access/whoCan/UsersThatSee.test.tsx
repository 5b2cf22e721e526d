// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import { research, world } from '#access/explain/testWorld.ts';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { holdersPerPage } from '#api/keycloak/users/lists/holders.ts';
import { until } from '#lib/tests/until.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import { UsersThatSee } from './UsersThatSee.tsx';
import { whoCanMessages } from './whoCanMessages.ts';

const page = testPage();

beforeAll(() => Promise.all([uiMessages.load('en'), errorMessages.load('en'), whoCanMessages.load('en')]));

const press = (name: string): void =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
const shows = (text: string): boolean => document.body.textContent.includes(text);

test('the next page fails: the one that is there stays, and another try goes on to the next', async () => {
  let isDown = true;
  connectTest({ base: { orthanc: '', keycloak: 'http://keycloak' }, realm: 'orthanc' });
  vi.stubGlobal('fetch', (input: string | URL) => {
    const first = Number(new URL(input).searchParams.get('first'));
    if (first > 0 && isDown) return Promise.resolve(new Response('', { status: 500 }));
    const count = first > 0 ? 1 : holdersPerPage;
    const users = Array.from({ length: count }, (_, at) => ({
      id: `u${String(first + at)}`,
      username: `user-${String(first + at)}`,
      enabled: true,
    }));
    return Promise.resolve(Response.json(users));
  });
  await page.show(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider env="test">
        <MemoryRouter>
          <UsersThatSee
            world={{ ...world, roles: documentOf({ reader: role('view', 'research') }) }}
            study={research}
            listed={[{ role: 'reader', alone: true }]}
          />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  // From here on React draws when it sees fit, as in a browser.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await until(() => expect(shows('user-24')).toBe(true));
  press('Next');
  await until(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());
  expect(shows('user-24')).toBe(true);
  isDown = false;
  press('Try again');
  await until(() => expect(shows('user-25')).toBe(true));
  expect(shows('user-24')).toBe(false);
  expect(document.querySelector('[role="alert"]')).toBeNull();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
