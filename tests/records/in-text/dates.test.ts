import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateSpansIn, datesIn, joinDays } from '../../../src/records/dates-in-text.ts';
import { daysInMonth, isPartialDate } from '../../../src/records/partial-date.ts';

/** Printed form → what it means; ends apart where it is a range. */
const printed: Readonly<Record<string, string>> = {
  '1. SCPF 4-5 May 2009': '2009-05-04/2009-05-05',
  '1. Europe (including the CIS): 29-30 Jan. 2009, Budapest': '2009-01-29/2009-01-30',
  '4. Western Hemisphere: 26-27 March, 2009 Panama': '2009-03-26/2009-03-27',
  'December 5th, 2008': '2008-12-05',
  '2. Excom 23 June, 2009': '2009-06-23',
  '6. Inter-sessional Workshops 25-26 March & 6-7 July 2009': '2009-03-25/2009-03-26 2009-07-06/2009-07-07',
  'du 25 au 26 mars et du 6 au 7 juillet 2009': '2009-03-25/2009-03-26 2009-07-06/2009-07-07',
  'Resolution No. 1309 of 24 November 2015, just as': '2015-11-24',
  'General Assembly resolution 72/279 of 31 May 2018.': '2018-05-31',
  'le 1er décembre 2018': '2018-12-01',
  'Genève, 27 au 30 novembre 2018': '2018-11-27/2018-11-30',
  'del 27 al 30 de noviembre de 2018': '2018-11-27/2018-11-30',
  'du 1er au 4 décembre 2018': '2018-12-01/2018-12-04',
  'Genève, du 28 novembre au 1er décembre 2018': '2018-11-28/2018-12-01',
  'les 27 et 28 novembre 2018': '2018-11-27 2018-11-28',
  'de 4 à 8 juin 2018': '2018-06-04/2018-06-08',
  'mardi 27 NOVEMBRE 2018': '2018-11-27',
  'le premier décembre 2018': '2018-12-01',
  'le 27 sept. 2018': '2018-09-27',
  'le 4 mai 2018 à 10 heures': '2018-05-04',
  '1.º de diciembre de 2018': '2018-12-01',
  'del 27 de noviembre al 1.º de diciembre de 2018': '2018-11-27/2018-12-01',
  '27 y 28 de noviembre de 2018': '2018-11-27 2018-11-28',
  'el 1ro y el primero de diciembre de 2018': '2018-12-01 2018-12-01',
  'Ginebra, viernes 5 dic. 2008': '2008-12-05',
  'setiembre de 2018': '2018-09',
  'Geneva 28 November - 1 December 2006': '2006-11-28/2006-12-01',
  '28 December 2008 – 2 January 2009': '2008-12-28/2009-01-02',
  'from 18 to 20 June 2008⁹, the IASC Working Group': '2008-06-18/2008-06-20',
  'Tuesday, 27 November, to Friday, 30 November 2018': '2018-11-27/2018-11-30',
  'Mon. 29 Nov. − Thurs. 2 Dec. 2010': '2010-11-29/2010-12-02',
  '26 TO 28 NOVEMBER 2024': '2024-11-26/2024-11-28',
  'October 27-28, 2009': '2009-10-27/2009-10-28',
  '4 and 5 Nov. 2008': '2008-11-04 2008-11-05',
  'October to December 2012': '2012-10/2012-12',
  'the Sixth Coordination Meeting in November 2007.': '2007-11',
  'Nov 2018': '2018-11',
  'IOM 2006 – 2013': '2006/2013',
  '1988-1998': '1988/1998',
  '2008-12-05': '2008-12-05',
  // As ordinals are printed: raised letters, some come apart from their number; hard spaces and line breaks.
  'le 1ᵉʳ mai 2009, le 1 er juin 2009': '2009-05-01 2009-06-01',
  'la 1ª de mayo de 2009, the 2 nd of May 2009': '2009-05-01 2009-05-02',
  '4\u00a0–\u00a05\nMay\u00a02009': '2009-05-04/2009-05-05',
  'between 1 July 2023 and 30 June 2024': '2023-07-01/2024-06-30',
  'entre el 4 y el 6 de mayo de 2009, y el 8 de mayo de 2009': '2009-05-04/2009-05-06 2009-05-08',
  'Derecho del Mar de 10 de diciembre de 1982': '1982-12-10',
  // Lists that go on by commas; each ends in "and" and a later day.
  '3, 4 and 5 June 2019; 3, 5, 7, and 9 June 2019':
    '2019-06-03 2019-06-04 2019-06-05 2019-06-03 2019-06-05 2019-06-07 2019-06-09',
  'les 3, 4 et 5 juin 2019': '2019-06-03 2019-06-04 2019-06-05',
  '30 de septiembre, 1 y 2 de octubre de 2019': '2019-09-30 2019-10-01 2019-10-02',
  'Monday 3, Tuesday 4 and Wednesday 5 June 2019': '2019-06-03 2019-06-04 2019-06-05',
  'Room 12, 3 June 2019; in rooms 11, 12, 3 June 2019': '2019-06-03 2019-06-03',
  'agenda item 12, 3 and 4 June 2019': '2019-06-03 2019-06-04',
  '1 July 2019-30 June 2020, 1 July 2019-12 June 2020': '2019-07-01/2020-06-30 2019-07-01/2020-06-12',
  '1 de julio de 2019-12 de junio de 2020': '2019-07-01/2020-06-12',
  '2018‑11‑27, 2018‐11': '2018-11-27 2018-11',
  "au cours du mois d’août 2019, fin d'avril 2019, le 3 d’octobre 2019": '2019-08 2019-04 2019-10-03',
  'two years ago, 2019 was; long ago. 2018 was; 3 ago. 2017, Ago. 2016': '2019 2018 2017-08-03 2016-08',
  'miercoles 5 de diciembre de 2008, SÁBADO 6 DE DICIEMBRE DE 2008': '2008-12-05 2008-12-06',
};

/** Lists, intervals and forms of other countries; and what stands beside a date and is none. */
const listed: Readonly<Record<string, string>> = {
  'du 3 au 5 et le 7 mai 2019': '2019-05-03/2019-05-05 2019-05-07',
  'Nov 27/28, 2018': '2018-11-27 2018-11-28',
  'desde el 3 hasta el 5 de junio de 2019': '2019-06-03/2019-06-05',
  'del 3 de junio de 2019 hasta el 5 de julio de 2019': '2019-06-03/2019-07-05',
  "du 3 juin 2019 jusqu'au 5 juillet 2019": '2019-06-03/2019-07-05',
  'du 3 jusqu’au 5 juin 2019, de juin jusqu’à août 2019': '2019-06-03/2019-06-05 2019-06/2019-08',
  'entre los días 3 y 5 de junio de 2019': '2019-06-03/2019-06-05',
  'los días 3 y 5 de junio del año 2019': '2019-06-03 2019-06-05',
  '5 de junio de año 2019, 5 days in 2018': '2019-06-05 2018',
  'June 3 thru 5, 2019': '2019-06-03/2019-06-05',
  '3‒5 June 2019': '2019-06-03/2019-06-05',
  'Tues. 4 & Weds. 5 June 2019': '2019-06-04 2019-06-05',
  '27 Nov.–30 Nov. 2018': '2018-11-27/2018-11-30',
  '27th-30th November 2018': '2018-11-27/2018-11-30',
  'Nov.27-30,2018': '2018-11-27/2018-11-30',
  '27 to 30 Nov, 2018': '2018-11-27/2018-11-30',
  '2018-11-27 / 2018-11-30': '2018-11-27/2018-11-30',
  '2018/11/27-2018/11/30': '2018-11-27/2018-11-30',
  '27/11–30/11/2018': '2018-11-27/2018-11-30',
  '27-30/11/2018': '2018-11-27/2018-11-30',
  '27.11.-30.11.2018': '2018-11-27/2018-11-30',
  '2018-11-27 through 2018-11-30': '2018-11-27/2018-11-30',
  '27-Nov-2018/30-Nov-2018': '2018-11-27 2018-11-30',
  '30 June & 1 July 2009': '2009-06-30 2009-07-01',
  '30 June, 1 July 2009': '2009-06-30 2009-07-01',
  '30 June and July 1, 2009': '2009-06-30 2009-07-01',
  'Thursday 30 June/Friday 1 July 2016': '2016-06-30 2016-07-01',
  'Thursday, 30 June / Friday, 1 July 2016': '2016-06-30 2016-07-01',
  'le jeudi 30 juin et le vendredi 1er juillet 2016': '2016-06-30 2016-07-01',
  'del lunes 3 al viernes 7 de junio de 2019': '2019-06-03/2019-06-07',
  'lunes 3 a viernes 7 de junio de 2019': '2019-06-03/2019-06-07',
  '22 de marzo,2017': '2017-03-22',
  '22 mars,2017': '2017-03-22',
  'March 22 2017': '2017-03-22',
  'March 22,2017 and April 3,2017': '2017-03-22 2017-04-03',
  '27,28,29 and 30 November,2018': '2018-11-27 2018-11-28 2018-11-29 2018-11-30',
  '3 May,4 May and 6 May 2019': '2019-05-03 2019-05-04 2019-05-06',
  '3rd/4th May 2019': '2019-05-03 2019-05-04',
  '30 Jun/1 Jul 2009': '2009-06-30 2009-07-01',
  'Jan-Mar 2019': '2019-01/2019-03',
  '3-Sep-2009': '2009-09-03',
  '3/Sept./2009': '2009-09-03',
  'Sept. 3–Oct. 2, 2009': '2009-09-03/2009-10-02',
  '3 sept.-2 oct. 2009': '2009-09-03/2009-10-02',
  '3 al 5, 8 y 10 de mayo de 2019': '2019-05-03/2019-05-05 2019-05-08 2019-05-10',
  '1–3 et 8–10 mai 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  '1–3; 8–10 May 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  '1-3/8-10 May 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  '1 to 3, 8 to 10 and 15 to 17 May 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10 2019-05-15/2019-05-17',
  '27 November 2018, 28 November 2018 and 30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  'on 3, 4 and, if needed, 5 May 2019': '2019-05-05',
  '3, 4 (and possibly 5) May 2019': '2019-05',
  '3 and/or 4 May 2019': '2019-05-04',
  '3 (Monday) and 4 (Tuesday) June 2019': '2019-06-03 2019-06-04',
  '3 June (Monday) to 5 June (Wednesday) 2019': '2019-06-03/2019-06-05',
  'Monday, 3, Tuesday, 4, and Wednesday, 5 June 2019': '2019-06-03 2019-06-04 2019-06-05',
  '27. November 2018': '2018-11-27',
  '27.–30. November 2018': '2018-11-27/2018-11-30',
  '27./28. November 2018': '2018-11-27 2018-11-28',
  'met in room 27. November 2018 was cold': '2018-11',
  '3, 4 and 6 May 2019': '2019-05-03 2019-05-04 2019-05-06',
  '3, 4, and 6 May 2019': '2019-05-03 2019-05-04 2019-05-06',
  '3 and 4 May 2019': '2019-05-03 2019-05-04',
  '3 & 4 May 2019': '2019-05-03 2019-05-04',
  '3/4 May 2019': '2019-05-03 2019-05-04',
  '3, 4 & 6 May 2019': '2019-05-03 2019-05-04 2019-05-06',
  '3; 4; 6 May 2019': '2019-05-03 2019-05-04 2019-05-06',
  '3rd, 4th and 6th May 2019': '2019-05-03 2019-05-04 2019-05-06',
  'the 3rd and 4th of May 2019': '2019-05-03 2019-05-04',
  '3rd of May, 2019': '2019-05-03',
  '1-3 and 8-10 May 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  '1–3, 8 and 10 May 2019': '2019-05-01/2019-05-03 2019-05-08 2019-05-10',
  '1, 3–5 May 2019': '2019-05-01 2019-05-03/2019-05-05',
  '1 to 3 and 8 to 10 May 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  '30 April, 2 and 3 May 2019': '2019-04-30 2019-05-02 2019-05-03',
  '29 and 30 April and 2 May 2019': '2019-04-29 2019-04-30 2019-05-02',
  '29, 30 April and 2, 3 May 2019': '2019-04-29 2019-04-30 2019-05-02 2019-05-03',
  '31 December 2018, 2 and 3 January 2019': '2018-12-31 2019-01-02 2019-01-03',
  '29 November – 2 December 2010': '2010-11-29/2010-12-02',
  '29 November to 2 December 2010': '2010-11-29/2010-12-02',
  '30 December 2018 – 2 January 2019': '2018-12-30/2019-01-02',
  'les 27, 28 et 30 novembre 2018': '2018-11-27 2018-11-28 2018-11-30',
  'le 1er et le 2 juin 2010': '2010-06-01 2010-06-02',
  '1er et 2 juin 2010': '2010-06-01 2010-06-02',
  'du 27 au 30 novembre 2018': '2018-11-27/2018-11-30',
  'du 29 novembre au 2 décembre 2010': '2010-11-29/2010-12-02',
  'du 1er au 3 et du 8 au 10 mai 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  'les 3, 4 et 5 mai 2019': '2019-05-03 2019-05-04 2019-05-05',
  'les 3 et 4 mai et le 6 juin 2019': '2019-05-03 2019-05-04 2019-06-06',
  'los días 3, 4 y 6 de mayo de 2019': '2019-05-03 2019-05-04 2019-05-06',
  'los días 3 y 4 de mayo de 2019': '2019-05-03 2019-05-04',
  'el 1.º y 2 de junio de 2010': '2010-06-01 2010-06-02',
  '1º y 2 de junio de 2010': '2010-06-01 2010-06-02',
  'del 27 al 30 de noviembre de 2018': '2018-11-27/2018-11-30',
  'del 29 de noviembre al 2 de diciembre de 2010': '2010-11-29/2010-12-02',
  'del 1 al 3 y del 8 al 10 de mayo de 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  'del 27 al 30 de noviembre del 2018': '2018-11-27/2018-11-30',
  '30 de junio y 1 de julio de 2009': '2009-06-30 2009-07-01',
  '30 juin et 1er juillet 2009': '2009-06-30 2009-07-01',
  'November 27-30, 2018': '2018-11-27/2018-11-30',
  'Nov. 27-30, 2018': '2018-11-27/2018-11-30',
  'Nov. 27–30 2018': '2018-11-27/2018-11-30',
  'November 27 and 28, 2018': '2018-11-27 2018-11-28',
  'November 27 & 28, 2018': '2018-11-27 2018-11-28',
  'November 27/28, 2018': '2018-11-27 2018-11-28',
  'May 1–3, 8–10, 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  'May 1-3 and 8-10, 2019': '2019-05-01/2019-05-03 2019-05-08/2019-05-10',
  'November 29 – December 2, 2010': '2010-11-29/2010-12-02',
  'November 29 to December 2, 2010': '2010-11-29/2010-12-02',
  'April 30 and May 1, 2019': '2019-04-30 2019-05-01',
  'April 29, 30 and May 2, 2019': '2019-04-29 2019-04-30 2019-05-02',
  'December 30, 2018 – January 2, 2019': '2018-12-30/2019-01-02',
  'December 5-7, 2011': '2011-12-05/2011-12-07',
  'December 5th to 7th, 2011': '2011-12-05/2011-12-07',
  '30 June / 1 July 2009': '2009-06-30 2009-07-01',
  '30 June 2009/1 July 2009': '2009-06-30 2009-07-01',
  '30 juin/1er juillet 2009': '2009-06-30 2009-07-01',
  '30 de junio/1 de julio de 2009': '2009-06-30 2009-07-01',
  'June 30/July 1, 2009': '2009-06-30 2009-07-01',
  '2018-11-27/12-02': '2018-11-27/2018-12-02',
  '2018-11-27--2018-11-30': '2018-11-27/2018-11-30',
  '2018-11-27--30': '2018-11-27/2018-11-30',
  '2018-11-27/2018-11-30': '2018-11-27/2018-11-30',
  '2018-11-27 – 2018-11-30': '2018-11-27/2018-11-30',
  '2018-11-27 to 2018-11-30': '2018-11-27/2018-11-30',
  '2018-12-30/2019-01-02': '2018-12-30/2019-01-02',
  '2018-11-27': '2018-11-27',
  '2018-11/12': '2018-11/2018-12',
  '2018-11-27T10:00:00Z': '2018-11-27',
  'March 22 ,2017': '2017-03-22',
  'Mar.22, 2017': '2017-03-22',
  '22 March,2017': '2017-03-22',
  '22March 2017': '2017-03-22',
  '27,28 and 30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  'November 27,28,2018': '2018-11-27 2018-11-28',
  '22-March-2017': '2017-03-22',
  '22 Mar 2017': '2017-03-22',
  '22/Mar/2017': '2017-03-22',
  '22.Mar.2017': '2017-03-22',
  '3 déc. 2008': '2008-12-03',
  '3 dec. 2008': '2008-12-03',
  '1er févr. 2010': '2010-02-01',
  '14 juil. 2010': '2010-07-14',
  '4 dic. 2008': '2008-12-04',
  '4 de dic. de 2008': '2008-12-04',
  '3 ene. 2011': '2011-01-03',
  '5 ago. 2011': '2011-08-05',
  '2 Sept. 2009': '2009-09-02',
  'Sept. 2, 2009': '2009-09-02',
  'Sept 2009': '2009-09',
  'Sep. 2-4, 2009': '2009-09-02/2009-09-04',
  '22.03.2017': '2017-03-22',
  '22/03/2017': '2017-03-22',
  '03/22/2017': '2017-03-22',
  '22-03-2017': '2017-03-22',
  '05/05/2017': '2017-05-05',
  '22.03.2017 – 24.03.2017': '2017-03-22/2017-03-24',
  '22–24.03.2017': '2017-03-22/2017-03-24',
  '22.–24.03.2017': '2017-03-22/2017-03-24',
  '2017/03/22': '2017-03-22',
  '2017.03.22': '2017-03-22',
  '3.XII.2008': '2008-12-03',
  '3 XII 2008': '2008-12-03',
  '3-XII-2008': '2008-12-03',
  '3.-5.XII.2008': '2008-12-03/2008-12-05',
  '3/XII/2008': '2008-12-03',
  'Tuesday, 27 November 2018': '2018-11-27',
  'Tuesday 27 November, to Friday, 30 November 2018': '2018-11-27/2018-11-30',
  'Tue. 27 Nov. 2018': '2018-11-27',
  'Tuesday, November 27, 2018': '2018-11-27',
  'mardi 27 et mercredi 28 novembre 2018': '2018-11-27 2018-11-28',
  'du mardi 27 au vendredi 30 novembre 2018': '2018-11-27/2018-11-30',
  'martes 27 y miércoles 28 de noviembre de 2018': '2018-11-27 2018-11-28',
  'Tuesday 27 and Wednesday 28 November 2018': '2018-11-27 2018-11-28',
  'Tuesday, 27, and Wednesday, 28 November 2018': '2018-11-27 2018-11-28',
  'Monday 26/Tuesday 27 November 2018': '2018-11-26 2018-11-27',
  'from 27 through 30 November 2018': '2018-11-27/2018-11-30',
  'between 27 and 30 November 2018': '2018-11-27/2018-11-30',
  '27 November until 30 November 2018': '2018-11-27/2018-11-30',
  'the twenty-seventh of November 2018': '2018-11-27',
  '30, 31 November 2018': '2018-11-30',
  'November 2018': '2018-11',
  'November and December 2018': '2018-11 2018-12',
  'November/December 2018': '2018-11 2018-12',
  'novembre-décembre 2018': '2018-11/2018-12',
  '2018–2019': '2018/2019',
  'pp. 27-30, November 2018': '2018-11',
  'page 27, November 2018': '2018-11',
  'resolutions 3, 4 and 6, May 2019': '2019-05',
  'Nos. 3 and 4, May 2019': '2019-05',
  'Rooms 3/4, May 2019': '2019-05',
  'the 101st Session, 27-30 November 2012': '2012-11-27/2012-11-30',
  'chapter 3, May 2019': '2019-05',
  '27 States, November 2018': '2018-11',
  '1,250 in May 2019': '2019-05',
  '2 000 personnes en mai 2019': '2019-05',
  '3 May and 4 June 2019': '2019-05-03 2019-06-04',
  '3 May 2018 and 4 June 2019': '2018-05-03 2019-06-04',
  '3, 4 May 2018 and 4, 5 June 2019': '2018-05-03 2018-05-04 2019-06-04 2019-06-05',
  '12, 3 and 4 May 2019': '2019-05-03 2019-05-04',
  '3, 4, 5, 6, 7, 8, 9 May 2019': '2019-05-03 2019-05-04 2019-05-05 2019-05-06 2019-05-07 2019-05-08 2019-05-09',
  'From 3 to 5, 8 and 9 May 2019': '2019-05-03/2019-05-05 2019-05-08 2019-05-09',
  '(27, 28 & 30 November 2018)': '2018-11-27 2018-11-28 2018-11-30',
  'Geneva, 27, 28 and 30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  'Geneva 27, 28 and 30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  'Genève, les 27, 28 et 30 novembre 2018': '2018-11-27 2018-11-28 2018-11-30',
  '1211 Geneva 19, 22 May 2009': '2009-05-22',
  'Room XII, 3 and 4 May 2019': '2019-05-03 2019-05-04',
  'C/96/3, 4 and 5 May 2019': '2019-05-04 2019-05-05',
  'MC/2258, 3, 4 and 6 May 2019': '2019-05-03 2019-05-04 2019-05-06',
  'held on 3, 4 May 2019': '2019-05-03 2019-05-04',
  'el 3, el 4 y el 6 de mayo de 2019': '2019-05-03 2019-05-04 2019-05-06',
  '3, 4 y 6 mayo 2019': '2019-05-03 2019-05-04 2019-05-06',
  'lunes 3, martes 4 y jueves 6 de junio de 2019': '2019-06-03 2019-06-04 2019-06-06',
  'les lundi 3, mardi 4 et jeudi 6 juin 2019': '2019-06-03 2019-06-04 2019-06-06',
  'Monday, June 3, and Tuesday, June 4, 2019': '2019-06-03 2019-06-04',
  'Monday, June 3, Tuesday, June 4 and Thursday, June 6, 2019': '2019-06-03 2019-06-04 2019-06-06',
  'June 3, 4, 5, and 7, 2019': '2019-06-03 2019-06-04 2019-06-05 2019-06-07',
  'Jun. 3-5 & 7, 2019': '2019-06-03/2019-06-05 2019-06-07',
  'JUNE 3, 4 AND 6, 2019': '2019-06-03 2019-06-04 2019-06-06',
  'June 3rd, 4th and 6th, 2019': '2019-06-03 2019-06-04 2019-06-06',
  'June 3, 4 and 6 2019': '2019-06-03 2019-06-04 2019-06-06',
  'June 3 to July 4, 2019': '2019-06-03/2019-07-04',
  'June 28–July 2, 2019': '2019-06-28/2019-07-02',
  '28 June–2 July 2019': '2019-06-28/2019-07-02',
  '28 June/2 July 2019': '2019-06-28 2019-07-02',
  '28 juin-2 juillet 2019': '2019-06-28/2019-07-02',
  'du 28 juin au 2 juillet, 2019': '2019-06-28/2019-07-02',
  '3 May 2019/4 June 2019': '2019-05-03 2019-06-04',
  '3 May 2019; 4 June 2019': '2019-05-03 2019-06-04',
  '3 May, 4 June and 5 July 2019': '2019-05-03 2019-06-04 2019-07-05',
  'May 3, June 4 and July 5, 2019': '2019-05-03 2019-06-04 2019-07-05',
  '2019-05-03/2019-06-04': '2019-05-03/2019-06-04',
  '2019-05-03, 2019-05-04 and 2019-05-06': '2019-05-03 2019-05-04 2019-05-06',
  '2019-05-03 → 2019-05-06': '2019-05-03 2019-05-06',
  '2019-12-30/2020-01-02': '2019-12-30/2020-01-02',
  '2019-05-03—2019-05-06': '2019-05-03/2019-05-06',
  '2019‑05‑03/06': '2019-05-03/2019-05-06',
  'April 3,2017 and May 4,2017': '2017-04-03 2017-05-04',
  '27,28,30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  '27/28/30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  '27/28 & 30 November 2018': '2018-11-27 2018-11-28 2018-11-30',
  '27,28 et 30 novembre 2018': '2018-11-27 2018-11-28 2018-11-30',
  '27-28/30 November 2018': '2018-11-27/2018-11-28 2018-11-30',
  '13.5.2017': '2017-05-13',
  '5.13.2017': '2017-05-13',
  '28.12.2018–31.12.2018': '2018-12-28/2018-12-31',
  '28/12/2018 - 31/12/2018': '2018-12-28/2018-12-31',
  '28/12-31/12/2018': '2018-12-28/2018-12-31',
  'du 28/12/2018 au 31/12/2018': '2018-12-28/2018-12-31',
  '28-Dec-2018 to 31-Dec-2018': '2018-12-28/2018-12-31',
  '28-31-Dec-2018': '2018-12-28/2018-12-31',
  '2018-Dec-28': '2018-12-28',
  '2018 December 28': '2018-12-28',
  'Dec 28th 2018': '2018-12-28',
  '28th Dec., 2018': '2018-12-28',
  '28 Decembre 2018': '2018-12-28',
  '28 déc 2018': '2018-12-28',
  '28-déc-2018': '2018-12-28',
  '28 dic 2018': '2018-12-28',
  '28-dic-2018': '2018-12-28',
  '3 janv. 2010': '2010-01-03',
  '3-5 févr. 2010': '2010-02-03/2010-02-05',
  '3 avr. 2010': '2010-04-03',
  '3 abr. 2010': '2010-04-03',
  '3 febr. 2010': '2010-02-03',
  '3 mzo. 2010': '2010-03-03',
  '28.XII.2018': '2018-12-28',
  '28-30.XI.2018': '2018-11-28/2018-11-30',
  '28.XI-2.XII.2018': '2018-11-28/2018-12-02',
  '28.XI.2018–2.XII.2018': '2018-11-28/2018-12-02',
  '28/XI/2018': '2018-11-28',
  'Session XII 2018': '2018',
  'tel. +41 22 03 2017': '2017',
  'ISBN 978-92-9068-2017': '2017',
  '22.03.2017, 24.03.2017 and 26.03.2017': '2017-03-22 2017-03-24 2017-03-26',
  'on 3 and 4 of the items of May 2019': '2019-05',
  '3 or 4 May 2019': '2019-05-04',
  'Articles 3, 4 and 5, May 2019': '2019-05',
  'Resolutions 3, 4 and 5 of 24 November 2015': '2015-11-24',
  '1 in 3, 4 in 5 May 2019': '2019-05-05',
  '3, 4 million in May 2019': '2019-05',
  '107th, 108th and 109th Sessions, November 2018': '2018-11',
  '12, 13 and 14 of the agenda, 27 November 2018': '2018-11-27',
  'paragraph 27, 28 November 2018': '2018-11-28',
  '(3), (4) May 2019': '2019-05',
  '15 h 30, 27 November 2018': '2018-11-27',
  '3 p.m., 4 May 2019': '2019-05-04',
  '10.30, 27 November 2018': '2018-11-27',
  '10:30, 27 November 2018': '2018-11-27',
  '10 a.m. to 1 p.m., 27 November 2018': '2018-11-27',
  'Tuesday 27 November 2018, 10.00-13.00': '2018-11-27',
  'Monday to Friday, 26-30 November 2018': '2018-11-26/2018-11-30',
  'Monday-Friday, 26–30 November 2018': '2018-11-26/2018-11-30',
  'Mon/Tue 26/27 November 2018': '2018-11-26 2018-11-27',
  'November 26th through the 30th, 2018': '2018-11-26/2018-11-30',
  'the week of November 26, 2018': '2018-11-26',
  '1st – 3rd of May 2019': '2019-05-01/2019-05-03',
  '1er-3 mai 2019': '2019-05-01/2019-05-03',
  '1er, 2 et 3 mai 2019': '2019-05-01 2019-05-02 2019-05-03',
  '1.º, 2 y 3 de mayo de 2019': '2019-05-01 2019-05-02 2019-05-03',
  'primero y 2 de mayo de 2019': '2019-05-02',
  'las reuniones de los días 3 y 4 de mayo, 5 y 6 de junio de 2019': '2019-05-03 2019-05-04 2019-06-05 2019-06-06',
  'May 3–5 and June 6–8, 2019': '2019-05-03/2019-05-05 2019-06-06/2019-06-08',
  'May 3–5, June 6–8, 2019': '2019-05-03/2019-05-05 2019-06-06/2019-06-08',
  '3–5 May and 6–8 June 2019': '2019-05-03/2019-05-05 2019-06-06/2019-06-08',
  '3–5 May, 6–8 June 2019': '2019-05-03/2019-05-05 2019-06-06/2019-06-08',
  '3–5 May; 6–8 June 2019': '2019-06-06/2019-06-08',
  '3-4, 6-7 and 9-10 May 2019': '2019-05-03/2019-05-04 2019-05-06/2019-05-07 2019-05-09/2019-05-10',
  '30-31 May, 1 June 2019': '2019-05-30/2019-05-31 2019-06-01',
  'the 28th day of December, 2018': '2018-12-28',
  '2019-05-03–06': '2019-05-03/2019-05-06',
  '12, 13 and 16 July 2012': '2012-07-12 2012-07-13 2012-07-16',
  'July 12,2012': '2012-07-12',
  '12-Jul-2012': '2012-07-12',
  '2012-07-12/16': '2012-07-12/2012-07-16',
  '2–4, 9–11 July 2012': '2012-07-02/2012-07-04 2012-07-09/2012-07-11',
  'July 12, 13 and 16, 2012': '2012-07-12 2012-07-13 2012-07-16',
  '31 August/1 September 2012': '2012-08-31 2012-09-01',
  'COVID-19, 20 May 2021': '2021-05-20',
  'COVID-19, del 31 de mayo al 4 de junio de 2021': '2021-05-31/2021-06-04',
  'la resolución 10/15, de 20 de julio de 2004, y 47/21': '2004-07-20',
  'resolutions 51/45 of 10 December 1996 and 75/53': '1996-12-10',
  'of 12 August 1949,2 and': '1949-08-12',
  '24 juin, 26 septembre et 18 octobre 2013': '2013-06-24 2013-09-26 2013-10-18',
};

const show = (text: string) =>
  datesIn(text)
    .map(({ start, end }) => (start === end ? start : `${start}/${end}`))
    .join(' ');

test.each(Object.entries({ ...printed, ...listed }))('"%s" is read as %s', (text, dates) => {
  expect(show(text)).toBe(dates);
});

test.each([
  '30 February 2009',
  '29-31 February 2009',
  '31-30 January 2009',
  '2009-02-30',
  'on 17-18 January',
  'MC/2005 and C/106/54',
  'Resolution No. 1950',
  'CHF 2009',
  'les vingt-sept membres, les sept États',
  'le premier membre et la première session',
  'el primero de los cinco puntos',
  'les 27 et 28 novembre',
  '31 de noviembre de 2018',
  'du 30 au 27 novembre 2018',
  'mars et mai, le mar. et la mer',
  'a 12-point strategy with 3 priorities',
  'on 31/12',
  '20181127',
  '22-Mar-17',
  '03/04/2017',
  '3.4.2017',
  '31/02/2017',
  '31 November 2018',
  '27 November – 2 November 2018',
  '2018/19',
  '2018/2019',
  'C/96/3',
  'C/109/L/12',
  'MC/EX/INF/96',
  'paragraphs 3, 4 and 5 May 2019',
  'items 3, 4 and 5 May be',
  'on 3 and 4, May said',
  'USD 27,28 million',
  '27,282,018',
  '1,2,2018',
  'Tel. 22 717 91 11',
  '+41 22 717 9111',
  'tel. 22.03.20.17',
  '3.12.2008.5',
  'version 2017.03.22.1',
  'section 3.4.2017',
  'ratio 3/4',
  '3/4 of May',
  '24/7',
  '96th, 97th and 98th sessions',
  'http://example.org/2018/11/27/news',
  '27-30 November',
  '1 - 2 - 3 May 2019',
  'pp. 1–3, 8–10 May 2019',
  '2019-05-30/29',
  '3.5.2017',
  '31.12.2018–02.01.2019',
  'C/XII/2018',
  'Annex 3 XII 2018',
  'ISSN 22-03-2017-5',
  'IP 22.03.2017.1',
  'v22.03.2017b',
  '98th, 99th and 100th Sessions',
])('"%s" holds no date', (text) => {
  expect(show(text)).toBe('');
});

const english = 'January February March April May June July August September October November December'.split(' ');
const short = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const ordinal = (day: number) =>
  `${day}${['th', 'st', 'nd', 'rd'][day % 100 >= 11 && day % 100 <= 13 ? 0 : day % 10] ?? 'th'}`;

/** Ways to print one day; each must be read back. */
const days: readonly ((day: number, month: number, year: number) => string)[] = [
  (day, month, year) => `${day} ${english[month]} ${year}`,
  (day, month, year) => `${day} ${short[month]}, ${year}`,
  (day, month, year) => `${english[month]} ${ordinal(day)}, ${year}`,
  (day, month, year) => `${english[month]} ${day}, ${year}`,
  (day, month, year) => `${ordinal(day)} of ${english[month]} ${year}`,
  (day, month, year) => `le ${day === 1 ? '1er' : day} ${french[month]} ${year}`,
  (day, month, year) => `el ${day} de ${spanish[month]} de ${year}`,
  (day, month, year) => `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
];
/** Ways to print two days of one month. */
const ranges: readonly ((from: number, to: number, month: number, year: number) => string)[] = [
  (from, to, month, year) => `${from}-${to} ${english[month]} ${year}`,
  (from, to, month, year) => `${from}–${to} ${short[month]} ${year}`,
  (from, to, month, year) => `from ${from} to ${to} ${english[month]}, ${year}`,
  (from, to, month, year) => `${english[month]} ${from}-${to}, ${year}`,
  (from, to, month, year) => `du ${from} au ${to} ${french[month]} ${year}`,
  (from, to, month, year) => `del ${from} al ${to} de ${spanish[month]} de ${year}`,
];
const aDay = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month + 1));
const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

test('every day, in every way it is printed, is read back', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...days), ({ year, month, day }, print) => {
      const value = iso(year, month, day);
      expect(datesIn(`Held ${print(day, month, year)}, in Geneva.`)).toEqual([{ start: value, end: value }]);
    }),
  );
});

test('every range within a month, in every way it is printed, is read back', () => {
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: 1, max: 27 }),
      fc.constantFrom(...ranges),
      ({ year, month, day }, other, print) => {
        const [from, to] = [Math.min(day, other), Math.max(day, other)];
        const range = { start: iso(year, month, from), end: iso(year, month, to) };
        expect(datesIn(`(${print(from, to, month, year)})`)).toEqual([range]);
      },
    ),
  );
});

test('every range over two months is read back, with the year once or twice', () => {
  fc.assert(
    fc.property(aDay, aDay, fc.constantFrom(' - ', '–', ' to '), (one, other, dash) => {
      const [first, last] = [one, other].sort((a, b) =>
        iso(a.year, a.month, a.day) < iso(b.year, b.month, b.day) ? -1 : 1,
      );
      if (first === undefined || last === undefined) return;
      const opening = `${first.day} ${english[first.month]}${first.year === last.year ? '' : ` ${first.year}`}`;
      const range = { start: iso(first.year, first.month, first.day), end: iso(last.year, last.month, last.day) };
      expect(datesIn(`${opening}${dash}${last.day} ${english[last.month]} ${last.year}`)).toEqual([range]);
    }),
  );
});

test('a month and a year are read back to the precision in which they are printed', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(english, short, french, spanish), ({ year, month }, names) => {
      const value = iso(year, month, 1).slice(0, 7);
      expect(datesIn(`in ${names[month]} ${year}`)).toEqual([{ start: value, end: value }]);
      expect(datesIn(`in ${year}`)).toEqual([{ start: String(year), end: String(year) }]);
    }),
  );
});

test('whatever the text, only dates that exist are read, and none runs backwards', () => {
  const scrap = fc.constantFrom(
    '31',
    '27,28',
    '3/4',
    '22.03.2017',
    '2009-02-27/30',
    ';',
    'XII',
    'pages',
    '4-5',
    'Feb.',
    'May',
    '2009',
    '-',
    'to',
    '&',
    ',',
    'of',
    'de',
    '1er',
    '30',
    'x',
    '2009-02-30',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
      for (const { start, end } of datesIn(scraps.join(' '))) {
        expect(isPartialDate(start) && isPartialDate(end)).toBe(true);
        expect(start <= end && start.length === end.length).toBe(true);
      }
    }),
  );
});

test('the time to read dates grows with the length of the text', () => {
  const strange = [
    '1/',
    '1,de ',
    '3, 4, ',
    'May 1, 2, ',
    '22.03.',
    '2018-11-27--',
    'items 3, 4 ',
    ', , ',
    '30 June/1 ',
    '3 XII ',
  ];
  for (const each of strange) {
    const seconds = [4000, 32_000].map((times) => {
      const before = process.cpuUsage().user;
      datesIn(each.repeat(times));
      return (process.cpuUsage().user - before) / 1e6;
    });
    // Eight times the text; were it quadratic, 64 times the time.
    expect(seconds[1], each).toBeLessThan(Math.max(0.5, 30 * (seconds[0] ?? 0)));
  }
});

test.each([
  ['SCPF 4-5 May 2009, Geneva', ['4-5 May 2009: day']],
  ['Friday, 4 May 2012, 3 p.m.', ['Friday, 4 May 2012: day']],
  ['Geneva, from 25 to 26 March & 6-7 July 2009.', ['25 to 26 March & 6-7 July 2009: day']],
  ['November 2018', ['November 2018: month']],
  ['the budget for 2009', ['2009: year']],
  ['on 4 May, and in June', ['4 May: day', 'June: month']],
  ['96 sessions of 4 bodies, MC/2258', []],
  ['le 1ᵉʳ mai 2009', ['1ᵉʳ mai 2009: day']],
])('the stretches of %j that print dates are %j', (text, stretches) => {
  expect(dateSpansIn(text).map(({ start, end, precision }) => `${text.slice(start, end)}: ${precision}`)).toEqual(
    stretches,
  );
});

test('a stretch without a year, or whose date does not exist, gives no date', () => {
  expect(dateSpansIn('4 May; 31 June 2009').map(({ dates }) => dates)).toEqual([[], []]);
});

test('days that follow each other are one range, others are not', () => {
  expect(joinDays(datesIn('4, 5 and 7 May 2009'))).toEqual([
    { start: '2009-05-04', end: '2009-05-05' },
    { start: '2009-05-07', end: '2009-05-07' },
  ]);
  expect(joinDays(datesIn('31 May and 1 June 2009'))).toEqual([{ start: '2009-05-31', end: '2009-06-01' }]);
  expect(joinDays(datesIn('4-5 and 6 May 2009'))).toEqual([{ start: '2009-05-04', end: '2009-05-06' }]);
  expect(joinDays(datesIn('May and June 2009'))).toHaveLength(2);
});
