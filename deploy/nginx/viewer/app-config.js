/**
 * OHIF's settings (its `app-config.js`) for Orthanc behind the same proxy: it reads by DICOMweb only, and shows what a link opens. The token of a link comes
 * as `?token=`: OHIF takes it out of the address, and sends it as `Authorization: Bearer`.
 */
Object.assign(globalThis, {
  config: {
    routerBasename: null,
    extensions: [],
    modes: [],
    customizationService: {},
    // A list of all studies is the console's.
    showStudyList: false,
    showWarningMessageForCrossOrigin: true,
    showCPUFallbackMessage: true,
    showLoadingIndicator: true,
    strictZSpacingForVolumeViewport: true,
    maxNumberOfWebWorkers: 3,
    maxNumRequests: { interaction: 100, thumbnail: 5, prefetch: 25 },
    showErrorDetails: 'production',
    defaultDataSourceName: 'orthanc',
    dataSources: [
      {
        namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
        sourceName: 'orthanc',
        configuration: {
          friendlyName: 'Orthanc',
          name: 'orthanc',
          qidoRoot: '/orthanc/dicom-web',
          wadoRoot: '/orthanc/dicom-web',
          wadoUriRoot: '/orthanc/dicom-web',
          qidoSupportsIncludeField: false,
          supportsReject: false,
          dicomUploadEnabled: false,
          imageRendering: 'wadors',
          thumbnailRendering: 'wadors',
          enableStudyLazyLoad: true,
          supportsFuzzyMatching: false,
          supportsWildcard: true,
          singlepart: 'bulkdata,video',
          // Images come as they are stored, and OHIF decodes them: Orthanc would otherwise decode each.
          acceptHeader: ['multipart/related; type=application/octet-stream; transfer-syntax=*'],
          bulkDataURI: { enabled: true, relativeResolution: 'studies' },
          omitQuotationForMultipartRequest: true,
        },
      },
    ],
  },
});
