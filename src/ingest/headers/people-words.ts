import { phrases } from './header-words.ts';

/** Words of headers of columns that hold who is in charge. In en, ru, uk, kk, de, fr, es, pt, it, pl, tr. */
export const IN_CHARGE = phrases(
  'owner, owned by, manager, responsible, responsible user, assigned, assigned to, assigned user, assignee',
  'salesperson, sales person, sales rep, sales agent, sales manager, sales executive, representative, rep',
  'consultant, account executive, account exec, sales exec, account manager, account owner, ae, sr, sr id, agent, in charge, handled by, sales',
  'seller, advisor, broker, менеджер*, ответственн*, владел*, продав*, консультант*, куратор*, ведет, ведёт',
  'исполнител*, агент*, відповідальн*, менеджер*, продавец, консультант*, власник*, жауапты*, менеджер*, сатушы*',
  'zustandig*, verantwortlich*, besitzer*, inhaber*, betreuer*, bearbeiter*, verkaufer*, berater*, vertriebler*',
  'vertriebsmitarbeiter*, responsable*, proprietaire*, commercial*, vendeur*, conseiller*, charge d affaires',
  'vendedor*, propietari*, comercial*, asesor*, agente*, encargad*, responsavel*, proprietari*, consultor*',
  'responsabile*, venditor*, commercial*, consulente*, incaricat*, odpowiedzialn*, opiekun*, handlowiec*',
  'titular, corretor*, dono, atribuid* a, atribuid*, asignad* a, asignado, asignada, assegnat* a, assegnatari*, przypisan*',
  '*betreuer, *betreuerin, attribue* a, affecte* a, assigne* a, addett*, aussendienst*, vertriebsmitarbeit*, zugewiesen*, atanan*, назначен*, призначен*, тағайындал*, salesperson name, ejecutiv*, gestor*',
  'wlasciciel*, sprzedawc*, przedstawiciel*, doradc*, sorumlu*, temsilci*, sahib*, satici*, danisman*, yonetici*',
);

/** Where nothing else tells. */
export const SOME_PERSON = phrases(
  'user, employee, resource, person, staff, sdr, bdr, closer, setter, who, name of manager, member',
  'пользовател*, сотрудник*, кто, работник*, користувач*, співробітник*, працівник*, қызметкер*, пайдаланушы*',
  'benutzer*, mitarbeiter*, nutzer*, utilisateur*, collaborateur*, usuario*, emplead*, funcionari*, utente*',
  'dipendente*, uzytkownik*, pracownik*, kullanici*, calisan*, personel*',
);

/** Who changed or made a row, which need not be who is in charge of it. */
export const EDITOR = phrases(
  'modified by, updated by, changed by, edited by, editor, last modified by, author, created by, creator, added by',
  'entered by, closed by, moved by, by user, кем изменен*, кем создан*, кем добавлен*, изменил*, создал*, автор*',
  'кто изменил*, кто создал*, редактор*, змінив, ким змінено, ким створено, створив, автор*, өзгерткен*, құрған*',
  'geandert von, erstellt von, bearbeitet von, aktualisiert von, ersteller*, autor*, modifie par, cree par',
  'modificado por, creado por, actualizado por, criado por, atualizado por, alterado por, modificato da, creato da',
  'zmodyfikowan* przez, utworzon* przez, zmienion* przez, zmodyfikowal*, utworzyl*, degistiren*, olusturan*',
  'guncelleyen*, duzenleyen*, modificador, auteur, autore, criador*, creador*, creatore, createur*, tworca',
  'created by*, creato da, dodan* przez, edytowan* przez, добавил*, оновив, оновлено, ким оновлено, жаңартқан*, жасаған*, постановщик*, кем обновл*, edytowal*',
);

/** Beside these words it is a group, a former one, or something that people have. */
export const NO_PERSON = phrases(
  'team, teams, group, department, office, branch, region, previous, former, old, phone, role, title, date',
  'time, assigned at, assigned on, count, comment, notes, territory, queue, plan, target, type, rating, score',
  'status, code, cycle, stage, phase, команд*, отдел*, групп*, филиал*, офис*, предыдущ*, прежн*, бывш*, телефон*, роль, должност*, дата',
  'команда, відділ*, попередн*, дата, топ*, бөлім*, бұрынғы, мерзім*, gruppe, abteilung*, team*, vorherig*',
  'telefon*, datum, equipe*, groupe*, precedent*, telephone, date, equipo*, grupo*, anterior*, telefono, fecha',
  'equipe, data, squadra, gruppo, precedente, zespol*, dzial*, grup*, poprzedni*, ekip*, takim*, departman*',
  'eski, onceki, tarih*, contact person, контактн*, persona de contacto, persona di contatto, osoba kontaktowa, ilgili kisi',
);

/** Addresses are a person's, but not the name. */
export const ADDRESS = phrases(
  'email, e mail, mail, почта, эл, пошта, correo, courriel, eposta, login, логин',
);
