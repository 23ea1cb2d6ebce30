// What is due of the book of work: recurring tasks of the last fortnight and the coming week that have no entry yet.
import { publicHoliday } from '../../../law/holidays.ts';
import { addDays } from '../../../service/calendar.ts';
import { dueIn } from '../../../service/recurring.ts';
import type { Service } from '../../../service/service.ts';
import { b, type Due, type DueSeen, step } from './due.ts';

export const dueOfWork = (s: Service, { today }: DueSeen): readonly Due[] =>
  dueIn(s.recurring.values(), s.entries.values(), { from: addDays(today, -14), until: addDays(today, 7) }, publicHoliday)
    .filter((d) => d.done === 0)
    .map(
      ({ task, from, until }): Due => ({
        key: `work ${task.id} ${from}`,
        day: until,
        from,
        words: b(`${task.title}（${task.responsibleName}）`, `${task.title} (${task.responsibleName})`),
        step: step('recordWork', {
          kind: task.kind,
          recurring: task.id,
          responsible: task.responsible,
          title: task.title,
          ...(task.people === undefined ? {} : { people: task.people }),
          ...(task.minutes === undefined ? {} : { minutes: task.minutes }),
          '#on': until < today ? until : today,
        }),
      }),
    );
