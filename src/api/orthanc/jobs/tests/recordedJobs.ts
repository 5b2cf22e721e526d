/** Answers of Orthanc 1.13.0 to `GET /jobs/{id}`, as they came; two studies and one instance list are shortened. */
const study = '49974143-ec23cb52-6b2a1c46-14d5daa0-0822ce1a';
const large = '0a9b3153-2512774b-2d9580de-1fc3dcf6-3bd83918';

const store = {
  CompletionTime: '20261121T161338.381006',
  Content: {
    Description: 'REST API',
    FailedInstancesCount: 0,
    InstancesCount: 1,
    LocalAet: 'NET',
    ParentResources: [study],
    RemoteAet: 'REMOTE',
    Resources: [{ ID: study, Type: 'Study' }],
  },
  CreationTime: '20261121T161338.371696',
  EffectiveRuntime: 0.009,
  ErrorCode: 9,
  ErrorDescription: 'Error in the network protocol',
  ErrorDetails: '',
  ID: 'b8066371-52c3-40b9-9280-5c005da7d60f',
  Priority: 0,
  Progress: 0,
  State: 'Failure',
  Timestamp: '20261121T161338.393348',
  Type: 'DicomModalityStore',
};

const connecting = 'DicomAssociation - connecting to AET "REMOTE": ';

/** The failed ones. */
export const failedJobs = {
  closedPort: {
    ...store,
    ErrorDetails: `${connecting}TCP Initialization Error: Operation now in progress`,
  },
  wrongAet: { ...store, ErrorDetails: `${connecting}DUL Association Rejected` },
  noAnswer: { ...store, ErrorDetails: `${connecting}DUL network read timeout` },
  // Measured on Orthanc 1.13.0: a remote with `RejectSopClasses`, and a file without a SOP class.
  refusedClass: {
    ...store,
    ErrorCode: 2015,
    ErrorDescription: 'DicomUserConnection: No acceptable presentation context for modality',
    ErrorDetails:
      'Cannot C-Store an instance of SOPClassUID 1.2.840.10008.5.1.4.1.1.7, the destination has not accepted any TransferSyntax for this SOPClassUID.',
  },
  noSopClass: {
    ...store,
    ErrorCode: 2014,
    ErrorDescription: 'DicomUserConnection: Unable to find the SOP class and instance',
    ErrorDetails: 'Unable to determine the SOP class/instance for C-STORE with AET REMOTE',
  },
  transcoding: {
    ...store,
    ErrorCode: -1,
    ErrorDescription: 'Internal error',
    ErrorDetails:
      'Cannot transcode instance of SOPClassUID 1.2.840.10008.5.1.4.1.1.4 from 1.2.840.10008.1.2.4.91 to one of [ 1.2.840.10008.1.2 1.2.840.10008.1.2.1 ]',
    Progress: 2,
  },
  canceled: { ...store, ErrorCode: 37, ErrorDescription: 'This job was canceled', Progress: 18 },
  moved: {
    ...store,
    Content: {
      Description: 'REST API',
      Details: [
        {
          DimseErrorStatus: 0,
          Query: { '0008,0052': 'STUDY', '0020,000d': '2.3.4' },
          ReceivedInstancesIds: ['642381b3-aaaf5f7b-2f3886a0-b3dd0c60-299d7671'],
        },
        {
          DimseErrorStatus: 49152,
          Query: { '0008,0052': 'STUDY', '0020,000d': '1.2.3.4.5' },
          ReceivedInstancesIds: [],
        },
      ],
      LocalAet: 'NET',
      Query: [
        { '0008,0052': 'STUDY', '0020,000d': '2.3.4' },
        { '0008,0052': 'STUDY', '0020,000d': '1.2.3.4.5' },
      ],
      RemoteAet: 'REMOTE',
      TargetAet: 'NET',
    },
    ErrorDetails:
      'C-MOVE SCU to AET "REMOTE" has failed with DIMSE status 0xC000 (unable to process - resource not found ?)',
    ErrorPayload: { Content: { DimseErrorStatus: 49152 }, Type: 'Dimse' },
    Type: 'DicomMoveScu',
  },
  modified: {
    ...store,
    Content: {
      Description: 'REST API',
      FailedInstancesCount: 0,
      InstancesCount: 1,
      IsAnonymization: false,
      ParentResources: [study],
      Resources: [{ ID: study, Type: 'Study' }],
    },
    ErrorCode: 8,
    ErrorDescription: 'Bad request',
    Type: 'ResourceModification',
    UserData: { AuditLogsUserId: '09efc196-6213-4b5a-8919-8b1a2fd19018', ResourcesIds: null },
  },
  peer: {
    ...store,
    Content: {
      Compress: false,
      Description: 'REST API',
      FailedInstancesCount: 0,
      InstancesCount: 1,
      ParentResources: [study],
      Peer: ['http://127.0.0.1:8058/', 'peer-user', ''],
      Resources: [{ ID: study, Type: 'Study' }],
      Size: '368776',
      SizeMB: 0,
    },
    ErrorDetails:
      'libCURL error: Could not connect to server while accessing http://127.0.0.1:8058/instances',
    Type: 'OrthancPeerStore',
  },
  stow: {
    ...store,
    Content: {
      FunctionErrorCode: 9,
      FunctionErrorDescription: 'Error in the network protocol',
      FunctionErrorDetails: 'Plugin error code 9 triggered from OrthancPluginCppWrapper.cpp:3391',
      InstancesCount: '1',
      Resources: { Instances: ['f5e88629-a837dc3d-d982cbe2-8a84c7c0-5e595dba'], Studies: [study] },
      Server: 'closed',
    },
    ErrorCode: 1,
    ErrorDescription: 'Error encountered within the plugin engine',
    Type: 'DicomWebStowClient',
  },
  stowCanceled: {
    ...store,
    Content: { InstancesCount: '50', NetworkSizeMB: '3', Resources: { Studies: [large] }, Server: 'slow' },
    ErrorCode: 37,
    ErrorDescription: 'This job was canceled',
    Progress: 84,
    Type: 'DicomWebStowClient',
  },
} as const;

/** One that runs. */
export const runningJob = {
  Content: {
    Description: 'REST API',
    FailedInstancesCount: 0,
    InstancesCount: 50,
    LocalAet: 'NET',
    ParentResources: [large],
    RemoteAet: 'REMOTE',
    Resources: [{ ID: large, Type: 'Study' }],
  },
  CreationTime: '20261121T161427.997316',
  EffectiveRuntime: 0.307,
  ErrorCode: 0,
  ErrorDescription: 'Success',
  ErrorDetails: '',
  EstimatedTimeOfArrival: '20261121T161434.639719',
  ID: 'fc5e8e48-c385-4d42-ae1c-4885e35f6279',
  Priority: 0,
  Progress: 16,
  State: 'Running',
  Timestamp: '20261121T161433.027719',
  Type: 'DicomModalityStore',
} as const;

/** One that ended well, with a mark of ours. */
export const anonymizedJob = {
  CompletionTime: '20261121T161346.552073',
  Content: {
    Description: 'REST API',
    FailedInstancesCount: 0,
    ID: 'ea305a16-fe20f951-f33955a3-5a8628a8-42f949ef',
    InstancesCount: 1,
    IsAnonymization: true,
    ParentResources: [study],
    Path: '/studies/ea305a16-fe20f951-f33955a3-5a8628a8-42f949ef',
    PatientID: '85efd90b-72c18996-8311d96e-b342ffeb-810dd312',
    Resources: [{ ID: study, Type: 'Study' }],
    Type: 'Study',
  },
  CreationTime: '20261121T161346.463680',
  EffectiveRuntime: 0.087,
  ErrorCode: 0,
  ErrorDescription: 'Success',
  ErrorDetails: '',
  ID: '90a3b9f6-f2fb-46f1-9bee-e872c88b42b3',
  Priority: 9,
  Progress: 100,
  State: 'Success',
  Timestamp: '20261121T161346.703751',
  Type: 'ResourceModification',
  UserData: {
    AuditLogsUserId: '09efc196-6213-4b5a-8919-8b1a2fd19018',
    ResourcesIds: null,
    castellan: { user: 'someone-else' },
  },
} as const;

/** The same of the DICOMweb plugin: it names neither server nor study. */
export const webRetrieveJob = {
  CompletionTime: '20261121T161622.607567',
  Content: { NetworkUsageMB: '6', ReceivedInstancesCount: '44' },
  CreationTime: '20261121T161621.605582',
  EffectiveRuntime: 1.001,
  ErrorCode: 0,
  ErrorDescription: 'Success',
  ErrorDetails: '',
  ID: 'f40718d8-48a7-4286-b127-b68dc039e47b',
  Priority: 0,
  Progress: 100,
  State: 'Success',
  Timestamp: '20261121T161622.630010',
  Type: 'DicomWebWadoRetrieveClient',
} as const;
