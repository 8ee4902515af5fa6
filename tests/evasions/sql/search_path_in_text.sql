-- says: A search path set a statement earlier in the same text.
-- touch: disclosed archive.subscriber.msisdn
set search_path = archive; select msisdn from subscriber
