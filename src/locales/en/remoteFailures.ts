/** English: why work with another system failed, and what to do. */
export const messages = {
  unreachable:
    'The remote can’t be reached at its host and port. It may be off, or its entry on this server may be wrong. Have it checked, then try again.',
  rejected:
    'The remote rejected the association: it doesn’t know this server’s AE title, or its own AE title is another one. Have the people who run it allow this server.',
  timeout:
    'The remote didn’t respond in time. Try again later. If this continues, tell the people who run it.',
  broken: 'The connection to the remote broke. Some images may have arrived. Try again.',
  notOnRemote: 'The remote doesn’t have it. It may have been deleted there.',
  notMoved:
    'The remote couldn’t transfer it. It doesn’t have it, doesn’t know the destination’s AE title, or isn’t allowed to store there.',
  unsupported: 'The remote doesn’t accept objects or requests of this kind. Ask the people who run it.',
  noSopClass:
    'An image can’t be sent: it doesn’t say what kind of object it is (SOP class). Have the study checked where it comes from.',
  transcoding: 'The images can’t be converted to a format that the remote accepts. Try another remote.',
  studyGone: 'It’s no longer on this server. Someone may have deleted it.',
  unknownRemote: 'This server no longer has a remote with this name. Choose another one.',
  network: 'The connection to the remote failed. The server doesn’t say why. Try again later.',
  canceled: 'The job was canceled.',
  other: 'The server couldn’t complete the job. If trying again doesn’t help, tell an administrator.',
};
