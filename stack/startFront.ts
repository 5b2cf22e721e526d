import { build, dist, isStale } from '#server/build.ts';
import { freePort } from '#stack/machine/ports.ts';
import type { Endings } from '#stack/machine/Endings.ts';
import type { StackServer } from '#stack/machine/processes.ts';
import { ohifFiles } from '#stack/viewer/ohif.ts';
import { startProxy, type ProxySettings } from '#stack/nginx/proxy.ts';
import { configText, startLocalServer, type LocalServerSettings } from './startLocalServer.ts';

/** What a stack's front is made from. */
export interface FrontSettings
  extends Omit<LocalServerSettings, 'port' | 'orthancUrls' | 'viewerUrl'>, Pick<ProxySettings, 'proxyKey'> {
  readonly orthancs: readonly StackServer[];
  readonly say: (line: string) => void;
}

/** What stands in front of a stack's servers. */
export interface Front {
  /** Orthanc behind its plugin emulator, without the proxy in front: the first of several. */
  readonly emulatorUrl: string;
  /** The viewer that has an origin of its own, if there is one. */
  readonly viewerUrl: string | undefined;
  /** The Orthancs as tests kill and start them. */
  readonly orthancs: readonly Pick<StackServer, 'kill' | 'start'>[];
}

/** An Orthanc with its plugin emulator on a port of its own. The plugin is part of Orthanc: neither is there without the other. */
async function startWithPlugin(
  orthanc: StackServer,
  settings: FrontSettings & Pick<LocalServerSettings, 'viewerUrl'>,
): Promise<StackServer> {
  const port = await freePort();
  const begin = async () => startLocalServer({ ...settings, port, orthancUrls: [orthanc.url] });
  let emulator: Awaited<ReturnType<typeof begin>> | undefined = await begin();
  const stop = async (): Promise<void> => {
    await emulator?.stop();
    emulator = undefined;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      // Both at once, as a crash would: requests that wait for an answer get none.
      await Promise.all([stop(), orthanc.kill()]);
    },
    async start() {
      await orthanc.start();
      emulator ??= await begin();
    },
    stop,
  };
}

/** The local server with an emulator in front of each Orthanc, or nginx, which chooses between the Orthancs with their emulators. */
export async function startFront(settings: FrontSettings, endings: Endings): Promise<Front> {
  const { options, origin, orthancs, keycloakUrl, proxyKey, say } = settings;
  if (await isStale()) {
    say('building the console');
    await build();
  }
  const { cache, state, port, path } = options;
  if (options.proxy === 'none') {
    const orthancUrls = orthancs.map(({ url }) => url);
    endings.add(await startLocalServer({ ...settings, port, orthancUrls, viewerUrl: undefined }));
    return { emulatorUrl: `${origin}/orthanc`, viewerUrl: undefined, orthancs };
  }
  const viewer =
    options.viewer === 'ohif' ? { files: await ohifFiles(cache, say), port: await freePort() } : undefined;
  const viewerUrl = viewer && `http://127.0.0.1:${viewer.port}`;
  const withPlugins: StackServer[] = [];
  for (const orthanc of orthancs)
    withPlugins.push(endings.add(await startWithPlugin(orthanc, { ...settings, viewerUrl })));
  const config = await configText(options);
  const orthancUrls = withPlugins.map(({ url }) => url);
  endings.add(
    await startProxy({
      cache,
      state,
      port,
      path,
      built: dist,
      config,
      viewer,
      orthancUrls,
      keycloakUrl,
      proxyKey,
      say,
    }),
  );
  return { emulatorUrl: orthancUrls[0] ?? '', viewerUrl, orthancs: withPlugins };
}
