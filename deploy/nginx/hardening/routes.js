import { recordsMetadata } from './records.js';

/**
 * What the body of a request is read for: `link`: it asks for a share link; `send`: it lists resources; `create`: it may name a parent;
 * `decode`: it asks what a share link opens; `records`: it replaces the share records of a study.
 * @typedef {'link' | 'send' | 'create' | 'decode' | 'records'} BodyKind
 */

/**
 * @typedef {object} Route
 * @property {string} method
 * @property {string} path as `readAddress` gives it
 */

/** The log of changes, counts of everything, and the audit log as some database plugins serve it: none of them is limited by labels. */
const wholeServer =
  /^\/(?:statistics|changes|tools\/metrics-prometheus|plugins\/[^/]+\/audit-logs)(?:\/.*)?$/;
const patients = /^\/patients\/.*$/;
const knownCaller = /^\/(?:system|tools\/lookup)$/;
// DICOMweb's root is a setting of Orthanc (`DicomWeb.Root`).
const upload = /^\/(?:instances|.+\/studies(?:\/.*)?|tools\/create-dicom|stl\/encode-[a-z]+)$/;

const records = new RegExp(`^/studies/([^/]+)/metadata/${recordsMetadata}$`);

/** @type {ReadonlyArray<readonly [BodyKind, string, RegExp]>} */
const bodies = [
  ['link', 'PUT', /^\/auth\/tokens\/[^/]+$/],
  ['records', 'PUT', records],
  ['decode', 'POST', /^\/auth\/tokens\/decode$/],
  ['send', 'POST', /^\/(?:modalities|peers)\/[^/]+\/store$/],
  ['send', 'POST', /^\/.+\/servers\/[^/]+\/stow$/],
  ['send', 'POST', /^\/studies\/[^/]+\/merge$/],
  ['create', 'POST', /^\/tools\/create-dicom$/],
  ['create', 'POST', /^\/stl\/encode-[a-z]+$/],
];

/** Whether a request concerns the whole server. @param {Route} route */
export const isWholeServer = ({ path }) => wholeServer.test(path);

/** Whether a request names a patient. @param {Route} route */
export const isPatient = ({ path }) => patients.test(path);

/** Whether a request tells about the server or its resources without asking who wants to know. @param {Route} route */
export const needsKnownCaller = ({ path }) => knownCaller.test(path);

/** Whether a request stores images, for which the auth service's anonymous profile has the permission. @param {Route} route */
export const isUpload = ({ method, path }) => method === 'POST' && upload.test(path);

/**
 * What the body of a request is read for; undefined: it is passed on as it comes.
 * @param {Route} route
 * @returns {BodyKind | undefined}
 */
export const bodyKindOf = ({ method, path }) =>
  bodies.find(([, own, pattern]) => own === method && pattern.test(path))?.[0];

/**
 * The study whose share records a request replaces or removes; undefined: it does neither.
 * @param {Route} route
 */
export const changedRecords = ({ method, path }) =>
  method === 'PUT' || method === 'DELETE' ? records.exec(path)?.[1] : undefined;
