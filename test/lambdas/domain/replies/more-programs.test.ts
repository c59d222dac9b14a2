import { describe, expect, test } from 'vitest';
import { writtenText } from '../../../../lambdas/domain/replies/written-text.ts';
import { aMail } from './recorded-mail.ts';

/** The text part alone, as each writes it; the person wrote "6", what is quoted says 7. */
const replies: Readonly<Record<string, string>> = {
  'GMX, German': `6 danke
 
Gesendet: Montag, 23. November 2026 um 09:00 Uhr
Von: "Walk Easier" <w@walk.example>
An: ana@gmx.example
Betreff: Week 3

How bad 7`,
  'WEB.DE on a phone': `6

--
Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.
Am 23.11.26, 09:00 schrieb Walk Easier <w@walk.example>:
> 7`,
  AOL: `6

-----Original Message-----
From: Walk Easier <w@walk.example>
To: ana@aol.example
Sent: Mon, Nov 23, 2026 9:00 am
Subject: Week 3

7`,
  'Outlook for Mac': `6

From: Walk Easier <w@walk.example>
Date: Monday, November 23, 2026 at 9:00 AM
To: Ana <ana@x.example>
Subject: Week 3

7`,
  'Outlook, bold as asterisks': `6

*De:* Walk Easier <w@walk.example>
*Enviado:* lunes, 23 de noviembre de 2026 9:00
*Para:* Ana
*Asunto:* Semana 3

7`,
  'Gmail, an address broken over lines': `6

Il giorno lun 23 nov 2026 alle ore 09:00 Walk Easier <
w@walk.example> ha scritto:

> 7`,
  Zimbra: `6

----- Original Message -----
From: "Walk Easier" <w@walk.example>
To: "Ana" <ana@x.example>
Sent: Monday, November 23, 2026 9:00:00 AM
Subject: Week 3

7`,
  'Zimbra, French': `6

----- Mail original -----
De: "Walk Easier" <w@walk.example>
À: "Ana" <ana@x.example>
Envoyé: Lundi 23 Novembre 2026 09:00:00
Objet: Week 3

7`,
  'Orange, French': `6



> Message du 23/11/26 09:00
> De : "Walk Easier" 
> A : ana@orange.example
> Copie à : 
> Objet : Week 3
> 
> 7`,
  'Libero, Italian': `6

Il 23 novembre 2026 alle 9.00 Walk Easier <w@walk.example> ha scritto:


7`,
  'UOL, Portuguese': `6

De: "Walk Easier" <w@walk.example>
Enviada: 2026/11/23 09:00:00
Para: ana@uol.example
Assunto: Week 3

7`,
  'Gmail on a phone, Spanish': `6

El lun., 23 de noviembre de 2026 9:00 a. m., Walk Easier <w@walk.example>
escribió:

> 7`,
  'Gmail, Latin America': `6

El lun, 23 de nov de 2026, 9:00 a.m., Walk Easier <w@walk.example> escribió:

> 7`,
  'old Outlook, Spanish': `6

-----Mensaje original-----
De: Walk Easier <w@walk.example> 
Enviado el: lunes, 23 de noviembre de 2026 9:00
Para: Ana
Asunto: Semana 3

7`,
  'Spark, no blank line': `6
On Nov 23, 2026 at 9:00 AM -0500, Walk Easier <w@walk.example>, wrote:
> 7`,
  Hey: `6

On November 23, 2026, Walk Easier <w@walk.example> wrote:
7`,
  'Huawei, Spanish': `6

Enviado desde mi teléfono Huawei

-------- Mensaje original --------
De: Walk Easier <w@walk.example>
Fecha: lun., 23 nov. 2026, 9:00
Para: ana@x.example
Asunto: Semana 3
7`,
  'Xiaomi, Spanish': `6
El Walk Easier <w@walk.example>, 23 nov. 2026 9:00 a. m. escribió:
7`,
  BlueMail: `6

⁣Get BlueMail for Android ​

On Nov 23, 2026, 9:00 AM, at 9:00 AM, Walk Easier <w@walk.example> wrote:
>7`,
  'K-9 Mail': `6
-- 
Sent from my Android device with K-9 Mail. Please excuse my brevity.`,
  Fastmail: `6

On Mon, Nov 23, 2026, at 9:00 AM, Walk Easier wrote:
> 7`,
  'Mail.ru, Russian': `6

--
Отправлено из Mail.ru для Android
понедельник, 23 ноября 2026г., 09:00 +03:00 от Walk Easier w@walk.example:

>7`,
  'Outlook for Android, Spanish': `6

Obtener Outlook para Android<https://aka.ms/AAb9ysg>
________________________________
From: Walk Easier <w@walk.example>
Sent: Monday, November 23, 2026 9:00:00 AM
To: Ana
Subject: x

7`,
  'Outlook, Brazil': `6

De: Walk Easier <w@walk.example>
Enviado: segunda-feira, 23 de novembro de 2026 09:00
Para: Ana <ana@x.example>
Assunto: Semana 3

7`,
  'iPhone, Mexico': `6

Enviado desde mi iPhone

> El 23 nov 2026, a la(s) 9:00 a.m., Walk Easier <w@walk.example> escribió:
> 
> ﻿
> 7`,
  'Yahoo on a phone, all in one line': `6

Sent from AT&T Yahoo Mail on Android 
 
  On Mon, Nov 23, 2026 at 9:00 AM, Walk Easier<w@walk.example> wrote:   7 How bad`,
  'Yahoo on a phone, Spanish': `6

Enviado desde Yahoo Mail para Android 
 
  El lun, nov 23, 2026 a la(s) 9:00 a.m., Walk Easier<w@walk.example> escribió:   7`,
  'Yahoo on an iPhone': `6


Sent from Yahoo Mail for iPhone


On Monday, November 23, 2026, 9:00 AM, Walk Easier <w@walk.example> wrote:

7`,
};

describe('a text part written by', () => {
  test.each(Object.entries(replies))('%s', (_program, text) => {
    expect(writtenText(aMail({ text })).text).toMatch(/^6( danke)?$/);
  });
});

test('an attribution takes nothing of what stands right above it', () => {
  const said = 'El lun, 23 nov 2026 a las 9:00, Walk Easier <w@walk.example> escribió:';
  for (const above of [
    '6',
    'El dolor es 6',
    'El sábado caminé 20 minutos',
    'On Monday it was 6',
    '6 on 3 May 2026',
  ]) {
    expect(writtenText(aMail({ text: `${above}\n${said}\n> 7` })).text).toBe(above);
  }
});

test('thanks beside a number are no signature', () => {
  for (const text of ['6 thanks', '6\ngracias', 'Thanks, 6', '6 gracias']) {
    expect(writtenText(aMail({ text })).text.startsWith('6') || text.startsWith('Thanks')).toBe(
      true,
    );
  }
});
