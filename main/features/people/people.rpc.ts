import type { Handlers } from '../../platform/rpc/handler.ts';
import { endAssignment, listAssignments, saveAssignment } from './app/assignments.ts';
import { listClasses, saveClass } from './app/classes.ts';
import type { PeopleDeps } from './app/deps.ts';
import { getStudent, studentHistory } from './app/get-student.ts';
import { listStaff } from './app/list-staff.ts';
import { listStudents } from './app/list-students.ts';
import { saveStaff } from './app/save-staff.ts';
import { saveStudent } from './app/save-student.ts';
import { schoolHandlers } from './app/school.ts';

export type PeopleHandlers = Handlers<
  | 'school.get'
  | 'school.changeProfile'
  | 'school.withdrawChange'
  | 'school.profileHistory'
  | 'school.years'
  | 'school.addYear'
  | 'school.setCurrentYear'
  | 'school.subjects'
  | 'school.saveSubject'
  | 'staff.list'
  | 'staff.save'
  | 'classes.list'
  | 'classes.save'
  | 'students.list'
  | 'students.get'
  | 'students.save'
  | 'students.history'
  | 'assignments.list'
  | 'assignments.save'
  | 'assignments.end'
>;

export function peopleHandlers(deps: PeopleDeps): PeopleHandlers {
  const { read } = deps.database;
  return {
    ...schoolHandlers(deps),
    'staff.list': (_input, context) => listStaff(read, context),
    'staff.save': (input, context) => saveStaff(deps, input, context),
    'classes.list': (input, context) => listClasses(read, input, context),
    'classes.save': (input, context) => saveClass(deps, input, context),
    'students.list': (input, context) => listStudents(read, input, context),
    'students.get': ({ id }, context) => getStudent(read, id, context),
    'students.save': (input, context) => saveStudent(deps, input, context),
    'students.history': ({ id }, context) => studentHistory(read, id, context),
    'assignments.list': (input, context) => listAssignments(read, input, context),
    'assignments.save': (input, context) => saveAssignment(deps, input, context),
    'assignments.end': (input, context) => endAssignment(deps, input, context),
  };
}
