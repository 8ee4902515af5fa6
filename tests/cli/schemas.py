"""Schemas of an invented telecom, for `catalog scan`: names and comments as such systems have them."""

POSTGRESQL = """
create schema boss;
create table boss.t_cust (
  cust_id bigint primary key, khxm varchar(60), zjlx char(2), zjhm varchar(18), lxdz varchar(200),
  csrq date, cjsj timestamp, bz varchar(400));
comment on table boss.t_cust is '客户资料';
comment on column boss.t_cust.cust_id is '客户编号';
comment on column boss.t_cust.khxm is '客户姓名';
comment on column boss.t_cust.zjlx is '证件类型：01-居民身份证；02-护照';
comment on column boss.t_cust.zjhm is '证件号码';
comment on column boss.t_cust.lxdz is '联系地址';
comment on column boss.t_cust.csrq is '出生日期';
comment on column boss.t_cust.cjsj is '记录创建时间';
comment on column boss.t_cust.bz is '备注';
create table boss.t_subs (
  serv_id bigint primary key, cust bigint references boss.t_cust(cust_id), acc_nbr varchar(11),
  imsi varchar(15), status char(1));
comment on column boss.t_subs.acc_nbr is '手机号码';
comment on column boss.t_subs.status is '状态：1-在用；2-停机';
create table boss.t_prod (prod_id bigint primary key, name varchar(60), price numeric(10, 2));
comment on column boss.t_prod.name is '产品名称';
comment on column boss.t_prod.price is '价格';
create table boss.t_login_log (
  login_id bigint, mail varchar(80), login_ip varchar(45), flow_no varchar(18));
comment on column boss.t_login_log.mail is '电子邮箱';
comment on column boss.t_login_log.login_ip is '登录IP';
comment on column boss.t_login_log.flow_no is '流水号';
"""

MARIADB = (
    """create table member (
  id bigint not null comment '会员编号', nick varchar(64) comment '昵称',
  phone varchar(20) comment '手机号码', gender int comment '性别：0->未知；1->男；2->女',
  birthday date comment '生日', primary key (id)) comment = '会员表'""",
    """create table shop_order (
  id bigint not null, member_id bigint comment '会员编号', order_sn varchar(64) comment '订单编号',
  receiver_name varchar(100) comment '收货人姓名', receiver_phone varchar(32) comment '收货人电话',
  receiver_address varchar(200) comment '详细地址', pay_type int comment '支付方式：1->支付宝',
  primary key (id), foreign key (member_id) references member(id)) comment = '订单表'""",
    """create table brand (
  id bigint not null, name varchar(64) comment '品牌名称', logo varchar(255), primary key (id))""",
)

OPENAPI = """\
openapi: 3.0.3
info: {title: Care, version: '1'}
servers: [{url: 'https://care.example/v1'}]
paths:
  /customers/{customerId}:
    parameters:
      - {name: customerId, in: path, required: true, schema: {type: string}}
    get:
      parameters:
        - {$ref: '#/components/parameters/Fields'}
        - {name: msisdn, in: query, description: 手机号码, schema: {type: string}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        '200':
          content:
            application/json:
              schema:
                type: array
                items: {$ref: '#/components/schemas/Customer'}
        default:
          content: {application/xml: {schema: {type: object}}}
    patch:
      requestBody:
        content:
          application/merge-patch+json:
            schema: {$ref: '#/components/schemas/Customer'}
      responses: {'204': {description: done}}
components:
  parameters:
    Fields: {name: fields, in: query, schema: {type: string}}
  schemas:
    Party:
      type: object
      properties:
        idCardNo: {type: string}
        parent: {$ref: '#/components/schemas/Customer'}
    Customer:
      allOf:
        - {$ref: '#/components/schemas/Party'}
        - type: object
          properties:
            nn: {type: string, description: 身份证号码}
            contact:
              type: array
              items:
                type: object
                properties:
                  emailAddress: {type: string, format: email}
                  kind: {type: string}
            labels: {type: object, additionalProperties: {type: string}}
            other: {$ref: 'other.yaml#/Thing'}
"""
