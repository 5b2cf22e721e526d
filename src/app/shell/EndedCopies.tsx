import { EndedCopiesProposal } from '#features/shares/copies/EndedCopiesProposal.tsx';
import { DeleteStudies } from './deleteStudies.tsx';

/** The copies whose link has ended, with the way to delete them. */
export function EndedCopies({ onDecided }: { onDecided: () => void }) {
  return <EndedCopiesProposal Delete={DeleteStudies} onDecided={onDecided} />;
}
