import { empty, json, JSON_UTF8, OrthancError, text } from '../answers.ts';
import type { Handler } from '../context.ts';

/** `GET /jobs`: ids, or whole with `expand`. */
export const getJobs: Handler = ({ orthanc: { jobs }, query }) =>
  json(query.has('expand') ? jobs.ids().map((id) => jobs.describe(id)) : jobs.ids(), JSON_UTF8);

/** `GET /jobs/{id}`: nothing but 404 for an unknown one, also for all but the last ten that have completed. */
export const getJob: Handler = (call) => {
  const described = call.orthanc.jobs.describe(call.param('id'));
  return described === undefined ? empty(404) : json(described, JSON_UTF8);
};

/** `POST /jobs/{id}/cancel`, `pause`, `resume`, `resubmit`: nothing but 400 where the job isn't in the state for it. */
export const actOnJob =
  (action: 'cancel' | 'pause' | 'resume' | 'resubmit'): Handler =>
  (call) =>
    call.orthanc.jobs[action](call.param('id')) ? json({}) : empty(400);

/** `DELETE /jobs/{id}`: only of a completed one. */
export const deleteJob: Handler = (call) => {
  const id = call.param('id');
  if (!call.orthanc.jobs.remove(id))
    throw new OrthancError('unknownItem', `No job found with this id: ${id}`);
  return text();
};
