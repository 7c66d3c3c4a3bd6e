export { PastResultsScreen } from './past-results-screen.tsx';
