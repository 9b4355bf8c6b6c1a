/** What there is to say of files and of many articles, loaded with the first of them. */
import './bb-batch';
import './bb-refused';
import './bb-tables';
