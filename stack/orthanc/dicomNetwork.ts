/** An Orthanc of the stack as others reach it. */
export interface NetworkNode {
  /** By what name the others know it. */
  readonly name: string;
  readonly aet: string;
  /** Its DICOM port, on this machine. */
  readonly dicomPort: number;
  /** Its address over HTTP, without a slash at the end. */
  readonly url: string;
}

/** Where an Orthanc is in the stack's network: another one, which it may send to and fetch from. */
export interface NetworkPlace {
  readonly aet: string;
  /** Its own DICOM port; one without can't be the target of a C-MOVE. */
  readonly dicomPort?: number | undefined;
  readonly other: NetworkNode;
  /** Keep modalities in the database, so that changes by the API survive a restart; what the configuration says of modalities is ignored then. */
  readonly modalitiesInDatabase: boolean;
}

/** The DICOM configuration of a modality, as `PUT /modalities/{name}` takes it. */
export const modalityOf = ({ aet, dicomPort }: NetworkNode): Record<string, unknown> => ({
  AET: aet,
  Host: '127.0.0.1',
  Port: dicomPort,
});

/**
 * The part of an Orthanc's configuration that is about others. Orthanc's DICOM port listens on every address, there is no setting for it; so only the
 * other one, calling from loopback with its AE title, is let in.
 */
export function networkConfiguration({
  aet,
  dicomPort,
  other,
  modalitiesInDatabase,
}: NetworkPlace): Record<string, unknown> {
  const listening = dicomPort === undefined ? {} : { DicomServerEnabled: true, DicomPort: dicomPort };
  return {
    ...listening,
    DicomAet: aet,
    DicomCheckCalledAet: true,
    DicomCheckModalityHost: true,
    DicomAlwaysAllowEcho: false,
    DicomAlwaysAllowStore: false,
    DicomModalitiesInDatabase: modalitiesInDatabase,
    ...(modalitiesInDatabase ? {} : { DicomModalities: { [other.name]: modalityOf(other) } }),
    OrthancPeers: { [other.name]: { Url: other.url } },
    DicomWeb: {
      Enable: true,
      Root: '/dicom-web/',
      Servers: { [other.name]: { Url: `${other.url}/dicom-web/` } },
    },
  };
}
