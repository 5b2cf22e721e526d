import { columnsOf, type Columns } from './columns.ts';
import { draw, LABELS, type Draw } from './draw.ts';
import { OWN_IDENTIFIERS, type Identifiers } from './identifiers.ts';
import { idCodec, type IdCodec } from './ids.ts';
import { ENCAPSULATED_PDF, kindTable, WITHOUT_PICTURE } from './kinds.ts';
import { nameTable } from './names.ts';
import { mix, SALT } from './random.ts';

/** The document of roles that the authorization plugin keeps: what each realm role may do, and on which labels. */
export interface RolesDocument {
  readonly roles: Readonly<
    Record<
      string,
      { readonly permissions: readonly string[]; readonly 'authorized-labels': readonly string[] }
    >
  >;
  /** Labels that may be given; empty: any. */
  readonly 'available-labels': readonly string[];
}

/** The roles document that the simulated servers start with. */
export const initialRoles: RolesDocument = {
  roles: {
    'admin-role': {
      permissions: [
        'view',
        'download',
        'delete',
        'send',
        'modify',
        'anonymize',
        'upload',
        'q-r-remote-modalities',
        'settings',
        'api-view',
        'edit-labels',
        'admin-permissions',
        'audit-logs',
        'worklists',
        'share',
      ],
      'authorized-labels': ['*'],
    },
    'doctor-role': { permissions: ['view', 'download', 'share', 'send'], 'authorized-labels': ['*'] },
    'external-role': {
      permissions: ['view', 'download'],
      'authorized-labels': ['external', 'Label3', 'Label5'],
    },
    'research-role': {
      permissions: ['view', 'download', 'anonymize'],
      'authorized-labels': ['research', 'oncology'],
    },
    'night-role': {
      permissions: ['view', 'edit-labels'],
      'authorized-labels': ['doctors', 'teaching', 'cardio'],
    },
  },
  'available-labels': [],
};

/** Tag names to values, as DICOM files spell them. */
export type Tags = Readonly<Record<string, string>>;

/** A generated series. */
interface SeriesFacts {
  readonly tags: Tags;
  readonly instanceCount: number;
}

/** How a dataset is made. */
export interface DatasetOptions {
  readonly seed?: number;
  /** Studies, at most 1,000,000. */
  readonly size?: number;
  /** The clock, milliseconds since 1970: the newest study arrived a minute before. */
  readonly now?: number;
  /** Those of the simulated server itself where left out. */
  readonly identifiers?: Identifiers;
}

/**
 * The generated data of the simulated servers. Studies are numbered by *slot*, 0 the oldest received; everything about one is a pure
 * function of seed and slot, so that a million studies need no memory until they are searched.
 */
export interface Dataset {
  readonly size: number;
  readonly now: number;
  readonly ids: IdCodec;
  readonly identifiers: Identifiers;
  readonly patientCount: number;
  readonly columns: Columns;
  /** Whether a study has no such tag at all, which is not the same as an empty one to `OrderBy`. */
  lacks(name: string, slot: number): boolean;
  readonly labelNames: readonly string[];
  patientOf(slot: number): number;
  studiesOf(patient: number): number[];
  patientTags(slot: number): Tags;
  studyTags(slot: number): Tags;
  /** Bits of `labelNames`. */
  labelMask(slot: number): number;
  /** Milliseconds since 1970; grows with the slot. */
  received(slot: number): number;
  seriesCount(slot: number): number;
  instanceCount(slot: number): number;
  series(slot: number): readonly SeriesFacts[];
  instanceTags(slot: number, series: number, instance: number): Tags;
  /** Bytes of one stored instance. */
  fileSize(slot: number, series: number, instance: number): number;
}

const PATIENT_TAGS = ['PatientBirthDate', 'PatientID', 'PatientName', 'PatientSex'];
const STUDY_TAGS = [
  'AccessionNumber',
  'InstitutionName',
  'ReferringPhysicianName',
  'RequestingPhysician',
  'StudyDate',
  'StudyDescription',
  'StudyID',
  'StudyInstanceUID',
  'StudyTime',
];
/** Left out of an answer when empty, as files often lack them. */
const OPTIONAL = new Set(['InstitutionName', 'RequestingPhysician', 'StudyDescription']);

/** Whether a generated study lacks a tag instead of having it empty; of the studies without a date, every other one does. */
const isLacking = (name: string, value: string, slot: number): boolean =>
  value === '' && (OPTIONAL.has(name) || (name === 'StudyDate' && slot % 2 === 0));
const mayLack = (name: string): boolean => OPTIONAL.has(name) || name === 'StudyDate';

const SOP_CLASSES: Readonly<Record<string, string>> = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  MR: '1.2.840.10008.5.1.4.1.1.4',
  US: '1.2.840.10008.5.1.4.1.1.6.1',
  SR: '1.2.840.10008.5.1.4.1.1.88.33',
};

function sopClassOf(modality: string, slot: number): string {
  if (modality === 'SR' && slot % 2 === 0) return ENCAPSULATED_PDF;
  return SOP_CLASSES[modality] ?? '1.2.840.10008.5.1.4.1.1.7';
}

function tagsOf(columns: Columns, names: readonly string[], slot: number): Tags {
  const entries = names.map((name) => [name, columns.get(name)?.value(slot) ?? ''] as const);
  return Object.fromEntries(entries.filter(([name, value]) => !isLacking(name, value, slot)));
}

function seriesOf(drawn: Draw, uid: string, date: string, slot: number): SeriesFacts[] {
  const kind = kindTable[drawn.kind(slot)];
  return Array.from({ length: drawn.seriesCount(slot) }, (_, at) => {
    const modality = drawn.modality(slot, at);
    const instances = drawn.instanceCount(slot, at);
    return {
      instanceCount: instances,
      tags: {
        ...(kind?.bodyPart === '' ? {} : { BodyPartExamined: kind?.bodyPart ?? '' }),
        Manufacturer:
          ['Siemens Healthineers', 'GE MEDICAL SYSTEMS', 'Philips', 'Canon'][mix(slot, at) % 4] ?? '',
        Modality: modality,
        SeriesDate: date,
        SeriesDescription:
          `${kind?.description.slice(0, 40) ?? ''} ${WITHOUT_PICTURE.has(modality) ? modality : `#${at + 1}`}`.trim(),
        SeriesInstanceUID: `${uid}.${at + 1}`,
        SeriesNumber: String(at + 1),
        StationName: `${modality}${1 + (mix(slot, 7) % 4)}`,
      },
    };
  });
}

/** Makes a dataset. */
export function createDataset({
  seed = 20_261_121,
  size = 2000,
  now = Date.now(),
  identifiers = OWN_IDENTIFIERS,
}: DatasetOptions = {}): Dataset {
  const names = nameTable(seed);
  const drawn = draw(seed, size, now, names.length);
  const columns = columnsOf(size, drawn, names, identifiers);
  const value = (name: string, slot: number): string => columns.get(name)?.value(slot) ?? '';
  return {
    size,
    now,
    columns,
    ids: idCodec(seed),
    identifiers,
    patientCount: drawn.patientCount,
    lacks: (name, slot) => mayLack(name) && isLacking(name, value(name, slot), slot),
    labelNames: LABELS.map(([name]) => name),
    patientOf: (slot) => drawn.patientOf(slot),
    studiesOf: (patient) => drawn.studiesOf(patient),
    patientTags: (slot) => tagsOf(columns, PATIENT_TAGS, slot),
    studyTags: (slot) => tagsOf(columns, STUDY_TAGS, slot),
    labelMask: (slot) => drawn.labelMask(slot),
    received: (slot) => drawn.received(slot),
    seriesCount: (slot) => drawn.seriesCount(slot),
    instanceCount(slot) {
      let count = 0;
      for (let at = drawn.seriesCount(slot) - 1; at >= 0; at -= 1) count += drawn.instanceCount(slot, at);
      return count;
    },
    series: (slot) => seriesOf(drawn, value('StudyInstanceUID', slot), value('StudyDate', slot), slot),
    instanceTags(slot, series, instance) {
      const modality = drawn.modality(slot, series);
      return {
        InstanceNumber: String(instance + 1),
        SOPClassUID: sopClassOf(modality, slot),
        SOPInstanceUID: `${value('StudyInstanceUID', slot)}.${series + 1}.${instance + 1}`,
        ...(WITHOUT_PICTURE.has(modality)
          ? {}
          : { ImagePositionPatient: `-120\\-120\\${(instance * 5).toFixed(1)}` }),
      };
    },
    fileSize: (slot, series, instance) => 2600 + (mix(slot, series * 64 + instance, SALT.preview) % 400),
  };
}
