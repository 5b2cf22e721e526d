import { z } from 'zod';
import { json, notFound, parsedJson } from '#simulator/authorization/answers.ts';

const template = `<p>Hello,</p>
<p>Our hospital has shared a study with you for the patient <strong>{PatientName}</strong>.</p>
<p>Click on this <a href="{ShareUrl}">link</a> to open it.</p>
<p>Best regards,</p>`;

const letter = z.object({
  'destination-email': z.string(),
  'email-title': z.string(),
  'email-content': z.string(),
});

/** `/ui/api/emails/*` of Orthanc Explorer 2. Nothing is sent; an address with `fail` in it is refused as by a dead mail server. */
export function eMail(target: { method: string; path: string }, request: Request, body: string): Response {
  if (target.method === 'GET') {
    const name = target.path.replace('/ui/api/emails/templates/', '');
    if (name !== 'share-study-content') return new Response('Internal Server Error', { status: 500 });
    return new Response(template, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
  if (target.method !== 'POST') return notFound(target);
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
