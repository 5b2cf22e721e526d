import { jsonBody, OrthancError } from '../answers.ts';

/** A body that must be JSON, refused without the details that other routes give. @throws OrthancError */
export async function plainJsonBody(request: Request): Promise<unknown> {
  try {
    return await jsonBody(request);
  } catch {
    throw new OrthancError('badFile');
  }
}
