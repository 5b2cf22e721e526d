import type { Modality } from '#api/orthanc/remotes/modality.ts';

/** What a modality may ask of this server: Orthanc's names of the switches. */
export const requestSwitches = [
  'AllowEcho',
  'AllowFind',
  'AllowFindWorklist',
  'AllowMove',
  'AllowGet',
  'AllowStore',
  'AllowNAction',
  'AllowEventReport',
] as const;

/** How this server speaks with it. */
export const connectionSwitches = ['AllowTranscoding', 'UseDicomTls'] as const;

type Switch = (typeof requestSwitches)[number] | (typeof connectionSwitches)[number];

const textFields = ['AET', 'Host', 'Port', 'Manufacturer', 'LocalAet', 'Timeout', 'RetrieveMethod'] as const;

/** A field of the form that is typed or chosen. */
export type TextField = (typeof textFields)[number];

/** What the form for a modality holds, under Orthanc's names; numbers as they are typed. */
export type ModalityForm = { name: string } & Record<TextField, string> & Record<Switch, boolean>;

/** The manufacturers that Orthanc accepts (`Manufacturer`): each is a way to ask, not a brand. */
export const manufacturers = [
  'Generic',
  'GenericNoWildcardInDates',
  'GenericNoUniversalWildcard',
  'Vitrea',
  'GE',
] as const;

/** The ways to retrieve that Orthanc accepts. */
export const retrieveMethods = ['SystemDefault', 'C-MOVE', 'C-GET'] as const;

/** The choices of a list and, where the server has one that isn't known here, that one. */
export const choicesWith = (known: readonly string[], present: string): readonly string[] =>
  known.includes(present) ? known : [...known, present];

/** What Orthanc takes where a field is left out; so a new modality begins. */
const fresh: Modality = {
  AET: '',
  Host: '',
  Port: 104,
  Manufacturer: 'Generic',
  AllowEcho: true,
  AllowFind: true,
  AllowFindWorklist: true,
  AllowMove: true,
  AllowGet: true,
  AllowStore: true,
  AllowNAction: true,
  AllowEventReport: true,
  AllowTranscoding: true,
  UseDicomTls: false,
  LocalAet: '',
  Timeout: 0,
  RetrieveMethod: 'SystemDefault',
};

/** The form as it opens. @param modality as the server has it; `undefined` for a new one */
export function formOf(name: string, modality: Modality | undefined): ModalityForm {
  const { AET, Host, Manufacturer, LocalAet, RetrieveMethod, ...others } = modality ?? fresh;
  return {
    name,
    AET,
    Host,
    Manufacturer,
    LocalAet,
    RetrieveMethod,
    Port: String(others.Port),
    Timeout: String(others.Timeout),
    AllowEcho: others.AllowEcho,
    AllowFind: others.AllowFind,
    AllowFindWorklist: others.AllowFindWorklist,
    AllowMove: others.AllowMove,
    AllowGet: others.AllowGet,
    AllowStore: others.AllowStore,
    AllowNAction: others.AllowNAction,
    AllowEventReport: others.AllowEventReport,
    AllowTranscoding: others.AllowTranscoding,
    UseDicomTls: others.UseDicomTls,
  };
}

/** The modality as it is sent: what the form holds over all that the server returned, since a PUT replaces the whole. */
export function modalityOf({ name: _name, ...form }: ModalityForm, base: Modality | undefined): Modality {
  return {
    ...(base ?? fresh),
    ...form,
    AET: form.AET.trim(),
    Host: form.Host.trim(),
    LocalAet: form.LocalAet.trim(),
    Port: Number(form.Port),
    Timeout: Number(form.Timeout || '0'),
  };
}

/** What is wrong with a field, for the words of the form. */
export type FieldProblem = 'nameCharacters' | 'nameTaken' | 'aet' | 'host' | 'port' | 'timeout';

/** An AE title: at most 16 characters that DICOM allows in one. Orthanc takes any, also none. */
const isAet = (text: string): boolean => /^[\x20-\x5B\x5D-\x7E]{0,16}$/.test(text.trim());

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What is wrong with what is typed. An empty field isn't wrong yet. @param taken names of other modalities */
export function modalityProblems(
  form: ModalityForm,
  taken: readonly string[],
): Partial<Record<'name' | TextField, FieldProblem>> {
  const { name, AET, Host, Port, LocalAet, Timeout } = form;
  return {
    ...(name !== '' && !/^[A-Za-z0-9_-]+$/.test(name) ? { name: 'nameCharacters' } : {}),
    ...(taken.includes(name) ? { name: 'nameTaken' } : {}),
    ...(isAet(AET) ? {} : { AET: 'aet' }),
    ...(isAet(LocalAet) ? {} : { LocalAet: 'aet' }),
    ...(Host.trim() === '' || /^[\w.:%-]{1,255}$/.test(Host.trim()) ? {} : { Host: 'host' }),
    ...(Port === '' || isWhole(Port, 1, 65_534) ? {} : { Port: 'port' }),
    ...(Timeout === '' || isWhole(Timeout, 0, 3600) ? {} : { Timeout: 'timeout' }),
  };
}

/** The fields that must be filled in. */
export const missingFields = (form: ModalityForm): readonly ('name' | 'AET' | 'Host' | 'Port')[] =>
  (['name', 'AET', 'Host', 'Port'] as const).filter((field) => form[field].trim() === '');

/** The names of other modalities with this AE title: Orthanc can't tell which of them is calling. */
export const namesWithAet = (
  modalities: ReadonlyMap<string, Modality>,
  aet: string,
  except: string,
): readonly string[] =>
  aet.trim() === ''
    ? []
    : [...modalities]
        .filter(([name, modality]) => name !== except && modality.AET.trim() === aet.trim())
        .map(([name]) => name)
        .toSorted();
