import { z } from 'zod';
import { json, parsedJson } from '#plugin-emulator/answers.ts';

const template = `<p>Hello,</p>
<p>Our hospital has shared a study with you for the patient <strong>{PatientName}</strong>.</p>
<p>Click on this <a href="{ShareUrl}">link</a> to open it.</p>
<p>Best regards,</p>`;

const letter = z.object({
  'destination-email': z.string(),
  'email-title': z.string(),
  'email-content': z.string(),
});

/** `GET /ui/api/emails/templates/{name}` of Orthanc Explorer 2, which has one template. */
export function emailTemplate(name: string): Response {
  return name === 'share-study-content'
    ? new Response(template, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    : new Response('Internal Server Error', { status: 500 });
}

/**
 * `POST /ui/api/emails/send` of Orthanc Explorer 2. Nothing is sent. An address with `fail` in it is refused, as by a mail
 * server that is down.
 */
export function sendEmail(request: Request, body: string): Response {
  const isJson = request.headers.get('Content-Type')?.startsWith('application/json') === true;
  const asked = isJson ? letter.safeParse(parsedJson(body)).data : undefined;
  if (asked === undefined) {
    const problem = {
      status_code: 10422,
      message: '1 validation error: the body is not an e-mail',
      data: null,
    };
    return Response.json(problem, { status: 422 });
  }
  if (!asked['destination-email'].includes('fail')) return json({ success: true });
  return Response.json({ success: false, details: '[Errno 111] Connection refused' }, { status: 400 });
}
