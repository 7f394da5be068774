/**
 * Kinds of touches that everybody knows: neither proposals nor requests, and nobody has to say so in a config. Compared
 * without regard to case; the words of CRMs in both languages.
 */
export const PLAIN_KINDS: readonly string[] =
  `Звонок; Телефонный звонок; Входящий звонок; Исходящий звонок; Звонок входящий;
  Звонок исходящий; Письмо; Входящее письмо; Исходящее письмо; Электронное письмо; Почта; Встреча; Онлайн-встреча;
  Задача; Дело; Визит; Выезд; Сообщение; Входящее сообщение; Исходящее сообщение; Чат; SMS; СМС; WhatsApp; Telegram;
  Call; Phone call; Incoming call; Outgoing call; Inbound call; Outbound call; Phone; Email; E-mail; Mail; Letter; Incoming email;
  Outgoing email; Meeting; Online meeting; Task; To-do; To do; Visit; Message; Chat; Text message; Event; Note; Lunch; Deadline`.split(
    /;\s*/,
  );
