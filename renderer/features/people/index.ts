export { PeopleAssignmentsScreen } from './assignments-screen.tsx';
export { PeopleClassesScreen } from './classes-screen.tsx';
export { exportList } from './export-list.ts';
export { PeopleStaffScreen } from './staff-screen.tsx';
export { PeopleStudentsScreen } from './students-screen.tsx';
