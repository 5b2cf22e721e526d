/** The four levels of DICOM's hierarchy. Labels of a study are what the plugin looks at in the usual configuration. */
export type Level = 'patient' | 'study' | 'series' | 'instance';

/** The methods the plugin's table knows; it refuses every other one. */
export type RouteMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * A request as the plugin's filter sees it: the path decoded and without its query, the body as sent. `query` holds the
 * arguments that Orthanc read from the URL, which it does for requests sent with `GET` only; `accessRequest` sees to it.
 */
export interface AccessRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: URLSearchParams | undefined;
  readonly body?: string | undefined;
}

/** A resource as a request names it. `any`: the request does not tell the level (bulk routes, create-archive). */
export type ResourceRef =
  | { readonly level: Level; readonly orthancId: string }
  | { readonly level: Level; readonly dicomUid: string }
  | { readonly level: 'any'; readonly orthancId: string };

/** What is known of one resource that exists. `labels` are its own, not those of its parents. */
export interface LabeledResource {
  readonly level: Level;
  readonly orthancId: string;
  readonly dicomUid: string;
  readonly labels: readonly string[];
}

/** A resource that exists with its parents before it: patient, study, series, instance, as far down as the resource. */
export type Lineage = readonly LabeledResource[];

/**
 * Facts about the resources of a request. `undefined`: the resource does not exist (or its DICOM UID is not unique,
 * which the plugin treats the same).
 */
export type Lookup = (ref: ResourceRef) => Lineage | undefined;

/** A text that is equal for equal references: the key of a map of facts. */
export const refKey = (ref: ResourceRef): string =>
  'orthancId' in ref ? `${ref.level}|id|${ref.orthancId}` : `${ref.level}|uid|${ref.dicomUid}`;

/** A lookup in facts gathered beforehand, keyed by `refKey`; what is not in the map does not exist. */
export const lookupIn =
  (facts: ReadonlyMap<string, Lineage>): Lookup =>
  (ref) =>
    facts.get(refKey(ref));

/** A lookup that knows no resource. */
export const nothingExists: Lookup = () => undefined;

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const overriddenMethod = (query: URLSearchParams): string => {
  const asked = query.get('_method')?.toUpperCase();
  return asked === 'PUT' || asked === 'DELETE' ? asked : 'GET';
};

/**
 * A request from the method and the target of its first line (`/studies?limit=1`). A path that does not decode is taken as it
 * stands. `GET …?_method=delete` is a `DELETE` to Orthanc and to its plugins, with the arguments of the URL (read in Orthanc's
 * source, not measured), so it is one here.
 */
export const accessRequest = (method: string, target: string, body?: string): AccessRequest => {
  const mark = target.indexOf('?');
  const path = decodePath(mark < 0 ? target : target.slice(0, mark));
  const sent = method.toUpperCase();
  const query = sent === 'GET' && mark >= 0 ? new URLSearchParams(target.slice(mark + 1)) : undefined;
  return { method: query ? overriddenMethod(query) : sent, path, query, body };
};
