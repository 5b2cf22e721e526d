/** A program that can send an API key, with lines to paste. */
export interface Snippet {
  id: 'curl' | 'requests' | 'pyorthanc' | 'dicomweb' | 'slicer';
  /** The program's own name. */
  title: string;
  text: string;
}

/**
 * Ready lines for programs that send the key in the header `api-key`. They ask for the profile first: it says what the key opens,
 * and every key may ask it, also one that is limited to labels.
 * @param orthanc address of the image server as this browser reaches it, without a slash at its end
 */
export function snippetsFor(orthanc: string, key: string): readonly Snippet[] {
  return [
    {
      id: 'curl',
      title: 'curl',
      text: [
        `curl -H 'api-key: ${key}' ${orthanc}/auth/user/profile`,
        `curl -H 'api-key: ${key}' -d '{"Level":"Study","Query":{},"Expand":true,"Limit":10}' ${orthanc}/tools/find`,
      ].join('\n'),
    },
    {
      id: 'requests',
      title: 'Python · requests',
      text: [
        'import requests',
        '',
        'orthanc = requests.Session()',
        `orthanc.headers["api-key"] = "${key}"`,
        `print(orthanc.get("${orthanc}/auth/user/profile").json())`,
        'query = {"Level": "Study", "Query": {}, "Expand": True, "Limit": 10}',
        `print(orthanc.post("${orthanc}/tools/find", json=query).json())`,
      ].join('\n'),
    },
    {
      id: 'pyorthanc',
      title: 'Python · pyorthanc',
      text: [
        'from pyorthanc import Orthanc',
        '',
        `orthanc = Orthanc("${orthanc}", headers={"api-key": "${key}"})`,
        'query = {"Level": "Study", "Query": {}, "Expand": True, "Limit": 10}',
        'print(orthanc.post_tools_find(query))',
      ].join('\n'),
    },
    {
      id: 'dicomweb',
      title: 'DICOMweb · dicomweb-client',
      text: [
        'from dicomweb_client.api import DICOMwebClient',
        '',
        `client = DICOMwebClient("${orthanc}/dicom-web", headers={"api-key": "${key}"})`,
        'print(client.search_for_studies(limit=10))',
      ].join('\n'),
    },
    {
      id: 'slicer',
      title: '3D Slicer · Python console',
      text: [
        'import io, tempfile, zipfile, requests',
        'from DICOMLib import DICOMUtils',
        '',
        'study = "ORTHANC-ID-OF-THE-STUDY"',
        `answer = requests.get(f"${orthanc}/studies/{study}/archive", headers={"api-key": "${key}"})`,
        'answer.raise_for_status()',
        'folder = tempfile.mkdtemp()',
        'zipfile.ZipFile(io.BytesIO(answer.content)).extractall(folder)',
        'DICOMUtils.importDicom(folder)',
      ].join('\n'),
    },
  ];
}
