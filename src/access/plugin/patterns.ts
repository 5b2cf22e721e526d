import type { Level } from './request.ts';

/** The root of DICOMweb. The plugin means to take it from the section `DicomWeb`, but reads it from the wrong place: it is always this. */
export const dicomWebRoot = 'dicom-web';

const id = '([a-f0-9-]+)';
const uid = '([.0-9]+)';
const studyPath = `^/${dicomWebRoot}/studies/${uid}`;
const seriesPath = `${studyPath}/series/${uid}`;

/** The nine kinds of URL that name one resource, as regular expressions for the whole path, in the plugin's order. */
export const singleResourcePatterns = {
  rest: `^/(patients|studies|series|instances)/${id}(|/.*)$`,
  viewerSeries: `^/(web-viewer/series|web-viewer/is-stable-series|wsi/pyramids|wsi/tiles)/${id}(|/.*)$`,
  viewerInstances: `^/web-viewer/instances/[a-z0-9]+-${id}_[0-9]+$`,
  osimisSeries: `^/osimis-viewer/series/${id}(|/.*)$`,
  osimisImages: `^/osimis-viewer/(images|custom-command)/${id}(|/.*)$`,
  osimisStudies: `^/osimis-viewer/studies/${id}(|/.*)$`,
  dicomWebStudies: `${studyPath}(|/series|/metadata|/instances|/rendered|/thumbnail)(|/)$`,
  dicomWebSeries: `${seriesPath}(|/instances|/rendered|/thumbnail|/metadata)(|/)$`,
  dicomWebInstances: `${seriesPath}/instances/${uid}(|/|/frames/.*|/rendered|/thumbnail|/metadata|/bulk/.*)(|/)$`,
} as const;

/** A pattern of the table as the plugin applies it: it must match the whole path, and its dot matches every character. */
export const wholePath = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 's');

/** A list of all resources of one level. */
export const listPattern = wholePath('/(patients|studies|series|instances)(|/)');

/** The level that a word of the API stands for (`studies`, `Study`, `IMAGE`), as Orthanc reads it; `undefined`: it refuses the word. */
export const levelOf = (word: string): Level | undefined => {
  switch (word.toUpperCase()) {
    case 'PATIENT':
    case 'PATIENTS':
      return 'patient';
    case 'STUDY':
    case 'STUDIES':
      return 'study';
    case 'SERIES':
      return 'series';
    case 'INSTANCE':
    case 'INSTANCES':
    case 'IMAGE':
    case 'IMAGES':
      return 'instance';
    default:
      return undefined;
  }
};
