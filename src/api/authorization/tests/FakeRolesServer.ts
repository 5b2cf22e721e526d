import { printRoles, type RolesDocument } from '#access/roles/rolesDocument.ts';

/** What happens to a write: as asked, refused, a page of some proxy with status 200, or a connection that drops before or after it took effect. */
type Fate = 'written' | 'refused' | 'page' | 'dropBefore' | 'dropAfter';

/** A server that holds one roles document and notes what it was asked. It starts with the document `held`. */
export class FakeRolesServer {
  held: unknown;
  readonly asked: string[] = [];
  fate: Fate = 'written';
  /** Runs after a write, before anything else is asked. */
  afterWrite: () => void = () => undefined;
  isDown = false;
  refusesReading = false;

  constructor(held: RolesDocument) {
    this.held = JSON.parse(printRoles(held));
  }

  hold(document: RolesDocument): void {
    this.held = JSON.parse(printRoles(document));
  }

  answer(method: string, body: string): Response {
    this.asked.push(method);
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (method === 'GET' && this.refusesReading) return new Response('', { status: 403 });
    if (method === 'GET') return Response.json(this.held);
    if (this.fate === 'refused') return new Response('', { status: 500 });
    if (this.fate === 'page') return new Response('<html>Please sign in</html>');
    if (this.fate === 'dropBefore') throw new TypeError('Failed to fetch');
    this.held = JSON.parse(body);
    this.afterWrite();
    if (this.fate === 'dropAfter') throw new TypeError('Failed to fetch');
    return Response.json(null);
  }
}
