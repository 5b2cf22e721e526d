import { empty, json, JSON_UTF8 } from '../answers.ts';
import type { Handler } from '../context.ts';

interface Plugin {
  readonly Description: string;
  readonly ExtendsOrthancExplorer: boolean;
  readonly RootUri?: string;
  readonly Version: string;
}

/** The plugins that this server shows, as `/plugins/{name}` describes them. */
export const PLUGINS: Readonly<Record<string, Plugin>> = {
  authorization: {
    Description: 'Advanced authorization plugin for Orthanc.',
    ExtendsOrthancExplorer: false,
    Version: '0.11.4',
  },
  'dicom-web': {
    Description: 'Implementation of DICOMweb (QIDO-RS, STOW-RS and WADO-RS) and WADO-URI.',
    ExtendsOrthancExplorer: true,
    RootUri: '../dicom-web/app/client/index.html',
    Version: '1.24',
  },
  'orthanc-explorer-2': {
    Description: 'Advanced User Interface for Orthanc',
    ExtendsOrthancExplorer: true,
    Version: 'mainline',
  },
};

/** `GET /plugins` */
export const getPlugins: Handler = () => json(['explorer.js', ...Object.keys(PLUGINS)], JSON_UTF8);

/** `GET /plugins/{name}`: nothing but 404 for an unknown one. */
export const getPlugin: Handler = (call) => {
  const ID = call.param('name');
  const plugin = PLUGINS[ID];
  return plugin === undefined ? empty(404) : json({ ...plugin, ID }, JSON_UTF8);
};
